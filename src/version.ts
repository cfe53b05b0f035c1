/** The version of the package, put in by the build; from source, `0.0.0-source`. */
export const version: string =
  typeof __ONRECORD_VERSION__ === 'string' ? __ONRECORD_VERSION__ : '0.0.0-source';

declare const __ONRECORD_VERSION__: string | undefined;
