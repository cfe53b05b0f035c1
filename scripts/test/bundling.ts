import type { BuildOptions } from 'esbuild';

/** How esbuild bundles test files: each has one bundle, and code that several files import is in chunks. */
export const bundling = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'esnext',
  sourcemap: true,
  // Some modules of ours are imported for their effect, although the package says that none has one.
  ignoreAnnotations: true,
} satisfies BuildOptions;
