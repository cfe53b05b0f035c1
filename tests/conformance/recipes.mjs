// The recipes of docs/guides/embed.md, as they stand there.

const Program = /** @type {new (...code: string[]) => (...given: unknown[]) => Promise<void>} */ (
  Object.getPrototypeOf(async () => {}).constructor
);

/** @param {string} docs @param {string} about what comes before the code */
export function code(docs, about) {
  const [, found] = docs.slice(docs.indexOf(about)).match(/```js\n([^]*?)```/) ?? [];
  if (!docs.includes(about) || !found) throw new Error(`docs/guides/embed.md has no recipe for ${about}.`);
  return found;
}

/**
 * A program that runs the recipe for a system.
 * @param {string} docs
 * @param {string} system
 * @param {Record<string, unknown>} given what the recipe takes from around it, besides `html`
 * @param {string} [result] what it comes to
 * @returns {(html: string) => Promise<string>}
 */
export const recipe = (docs, system, given, result = 'clean') => {
  const program = new Program(
    'html',
    ...Object.keys(given),
    `${code(docs, '## To let the codes through')}\n${code(docs, `**${system}**`)}\nreturn String(${result});`,
  );
  return async (html) => String(await program(html, ...Object.values(given)));
};
