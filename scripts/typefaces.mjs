import { fileURLToPath } from 'node:url';

/**
 * The environment of each browser that a script starts. On Linux, browsers ask fontconfig for typefaces; this configuration
 * has those of our packages only, so that text has the same measures on every machine. macOS and Windows ignore it.
 */
export const TYPEFACES = { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) };

/** The folder of those packages. */
export const TYPEFACE_FOLDER = fileURLToPath(new URL('../node_modules/@expo-google-fonts/', import.meta.url));
