/** Puts an error of the file system into plain words. Any other error has its own message. */
export function errorText(error: unknown): string {
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
