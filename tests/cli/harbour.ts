/** The start of a mapping about an invented harbour. A test adds the questions, each as an entry of a list. */
export const harbour = `
story:
  schemaVersion: 1
  id: harbour
  title: The harbour
  language: en
  version: 1
  asOf: 2024-02-05
  checked: 2024-02-06
  status: live
  sources: [{ id: minutes, title: Minutes, kind: transcript }]
  questions:
`;
