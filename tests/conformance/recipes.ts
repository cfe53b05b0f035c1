/** Runs the recipes in docs/guides/embed.md exactly as they are written there. */

/** The constructor of async functions. No global names it. */
const { constructor: Program } = Object.getPrototypeOf(async () => {}) as {
  constructor: new (...code: string[]) => (...given: unknown[]) => Promise<unknown>;
};

/** @param about the text before the code */
export function code(docs: string, about: string): string {
  const [, found] = docs.slice(docs.indexOf(about)).match(/```js\n([^]*?)```/) ?? [];
  if (!docs.includes(about) || !found) throw new Error(`docs/guides/embed.md has no recipe for ${about}.`);
  return found;
}

/**
 * A program that runs the recipe for a system.
 * @param given the variables that the recipe uses, besides `html`
 * @param result the expression for its result
 */
export const recipe = (
  docs: string,
  system: string,
  given: Readonly<Record<string, unknown>>,
  result = 'clean',
): ((html: string) => Promise<string>) => {
  const program = new Program(
    'html',
    ...Object.keys(given),
    `${code(docs, '## To let the codes through')}\n${code(docs, `**${system}**`)}\nreturn String(${result});`,
  );
  return async (html) => String(await program(html, ...Object.values(given)));
};
