import { readFileSync } from 'node:fs';
import { inProject } from '../project.js';

/**
 * The environment variables of each browser that a script starts. On Linux, browsers ask fontconfig for typefaces. This
 * configuration lists only those of our packages, so text has the same metrics on every machine. macOS and Windows ignore it.
 */
export const TYPEFACES = { FONTCONFIG_FILE: inProject('scripts/browser/fonts.conf') };

/** The folder of the packages that hold the typefaces. */
export const TYPEFACE_FOLDER = inProject('node_modules/@expo-google-fonts/');

/**
 * A `data:` address of Gelasio, which has the metrics of Georgia, the fallback typeface of many newspapers. It comes from a
 * package, so it is the same on every machine.
 */
export const gelasio = (weight: 400 | 700): string => {
  const file = inProject(`node_modules/@fontsource/gelasio/files/gelasio-latin-${weight}-normal.woff2`);
  return `data:font/woff2;base64,${readFileSync(file, 'base64')}`;
};
