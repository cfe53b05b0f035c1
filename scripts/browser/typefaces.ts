import { inProject } from '../project.js';

/**
 * The environment variables of each browser that a script starts. On Linux, browsers ask fontconfig for typefaces. This
 * configuration lists only those of our packages, so text has the same metrics on every machine. macOS and Windows ignore it.
 */
export const TYPEFACES = { FONTCONFIG_FILE: inProject('scripts/browser/fonts.conf') };

/** The folder of the packages that hold the typefaces. */
export const TYPEFACE_FOLDER = inProject('node_modules/@expo-google-fonts/');
