/** The small invented story that a desk begins with. It shows each table and each field of the mapping that most desks need. */

/**
 * The files by their names.
 *
 * @param today the day that the story is about, YYYY-MM-DD
 */
export const starterFiles = (today: string): Map<string, string> =>
  new Map([
    ['story.yaml', storyFile(today)],
    [
      'sources.csv',
      `source,title,kind,publisher,url,published
minutes,Minutes of the harbour council,transcript,Harbour council,https://example.org/minutes,${today}
`,
    ],
    [
      'positions.csv',
      `question,name,kind,code,position,date,summary,words,words_kind,speaker,role,source,paragraph
more-lamps,France,country,FRA,for,${today},Would pay for ten of them.,We shall pay for ten lamps.,direct,Tam Wickwater,Harbour Master,minutes,3
`,
    ],
    [
      'pledges.csv',
      `pledge,name,kind,code,summary,date,source,paragraph
lamps,France,country,FRA,Ten lamps on the long pier.,${today},minutes,3
`,
    ],
    [
      'counts.csv',
      `pledge,date,value,qualifier,rule,source,paragraph
lamps,${today},1,exactly,Offers that were made in the council.,minutes,5
`,
    ],
    [
      'quotes.csv',
      `quote,speaker,role,kind,words,date,occasion,source,paragraph
fourteen-lamps,Tam Wickwater,Harbour Master,direct,We shall light fourteen lamps.,${today},In the council,minutes,16
`,
    ],
  ]);

const storyFile = (
  today: string,
): string => `# The start of the story, in the story format. The tables beside this file bring the rows.
story:
  schemaVersion: 1
  id: harbour-lamps
  title: The harbour lamps
  language: en
  version: 1
  # The state of the world that the story describes, and the day on which someone last looked.
  asOf: ${today}
  checked: ${today}
  status: live

  questions:
    - id: more-lamps
      text: Should the harbour have more lamps?
      categories:
        - { id: for, label: In favour, tone: for }
        - { id: undecided, label: Has not decided, tone: undecided }
        - { id: against, label: Against, tone: against }
        - { id: silent, label: No statement found, silence: true }

  pledges:
    - id: lamps
      title: Lamps for the harbour
      unit: { en: { one: country, other: countries } }
      named: all
      citations: [{ source: minutes, paragraph: 5 }]

# The order of the parts of a date in the tables: iso (2024-02-01), dmy (1.2.2024), mdy (2/1/2024), ymd (2024/2/1).
dates: iso

# What the tables call a side, and what the story calls it.
names:
  S. Sudan: South Sudan

# How a table is read, if its columns or its file have other names. For instance:
#
# tables:
#   votes.csv:
#     as: positions
#     columns: { name: Country, position: Vote }
#     values: { position: { Y: for, N: against } }
#     set: { question: more-lamps, kind: country, source: minutes }
`;
