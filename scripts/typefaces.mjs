import { fileURLToPath } from 'node:url';

/**
 * The environment variables of each browser that a script starts. On Linux, browsers ask fontconfig for typefaces. This
 * configuration lists only those of our packages, so text has the same metrics on every machine. macOS and Windows ignore it.
 */
export const TYPEFACES = { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) };

/** The folder of the packages that hold the typefaces. */
export const TYPEFACE_FOLDER = fileURLToPath(new URL('../node_modules/@expo-google-fonts/', import.meta.url));
