/** The exit codes of all commands of `onrecord`, and the function that runs a command and reports its errors. */

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

/** Puts an error of the file system into plain words. Any other error has its own message. */
function errorText(error: unknown): string {
  const { code, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
  const file = path ?? dest ?? '';
  switch (code) {
    case 'ENOENT':
      return `There is no file or folder ${file}.`;
    case 'EISDIR':
      return `${file || 'A path'} is a folder, and a file is expected there.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${file} is not a folder, and a folder is needed there.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${file} cannot be opened or written: permission denied.`;
    case 'ENOSPC':
      return `There is no space left to write ${file}.`;
    case undefined:
      // Errors of the language itself are mistakes of this program. All others were thrown to be read.
      return error instanceof TypeError || error instanceof RangeError
        ? `This is a fault of onrecord itself: ${message}`
        : message;
    default:
      return code.startsWith('ERR_PARSE_ARGS') ? message.split('. To specify')[0]! : message;
  }
}

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
