/** Asks a person in a terminal to choose some of several lines. The command `diff` asks for corrections with it. */
import { createInterface } from 'node:readline/promises';

/**
 * Shows the lines with numbers, and returns the indexes of the lines that the person names. An empty answer chooses none. After
 * a wrong answer it asks again.
 */
export async function choose(
  question: string,
  lines: readonly string[],
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<number[]> {
  const terminal = createInterface({ input, output });
  try {
    lines.forEach((line, i) => output.write(`  ${i + 1}. ${line}\n`));
    for (;;) {
      const answer = await terminal.question(`${question} Numbers with spaces between, or Enter for none: `);
      const given = answer.split(/[\s,]+/).filter(Boolean);
      const chosen = given.map((each) => (/^\d+$/.test(each) ? Number(each) - 1 : -1));
      if (chosen.every((i) => i >= 0 && i < lines.length)) return chosen;
      output.write(`There are only the numbers 1 to ${lines.length}.\n`);
    }
  } finally {
    terminal.close();
  }
}
