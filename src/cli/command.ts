/** The exit codes of all commands of `onrecord`, and the function that runs a command and reports its errors. */
import { errorText } from '../node/error-text.js';

/** The exit codes of every command. */
export const OK = 0;
/** The command has run, and found something that a person must look at. */
export const FOUND = 1;
/** The command could not run, and has written nothing. */
export const FAILED = 2;

export interface Command {
  /** One line for the list of commands. */
  readonly about: string;
  /** The text of `--help`: how the command is called, its options, examples. */
  readonly help: string;
  /** Runs the command and returns its exit code. */
  readonly run: (args: string[]) => number | Promise<number>;
}

/** The command was called in a wrong way. The message is followed by how it is called. */
export class UsageError extends Error {}

/** Whether the arguments themselves were wrong, and not the files that they name. */
const isUsage = (error: unknown): boolean =>
  error instanceof UsageError || !!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');

/** Runs a command, and says what went wrong if it could not run. Returns the exit code. */
export async function runCommand(command: Command, args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help);
    return OK;
  }
  try {
    return await command.run(args);
  } catch (error) {
    console.error(isUsage(error) ? `${errorText(error)}\n\n${command.help}` : errorText(error));
    return FAILED;
  }
}
