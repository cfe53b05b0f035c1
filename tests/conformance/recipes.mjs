// Runs the recipes in docs/guides/embed.md exactly as they are written there.

const Program = /** @type {new (...code: string[]) => (...given: unknown[]) => Promise<void>} */ (
  Object.getPrototypeOf(async () => {}).constructor
);

/** @param {string} docs @param {string} about the text before the code */
export function code(docs, about) {
  const [, found] = docs.slice(docs.indexOf(about)).match(/```js\n([^]*?)```/) ?? [];
  if (!docs.includes(about) || !found) throw new Error(`docs/guides/embed.md has no recipe for ${about}.`);
  return found;
}

/**
 * A program that runs the recipe for a system.
 * @param {string} docs
 * @param {string} system
 * @param {Record<string, unknown>} given the variables that the recipe uses, besides `html`
 * @param {string} [result] the expression for its result
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
