/** Serves test pages bundled with esbuild, as users bundle theirs: `/bundled/tests/…` is that file with all its imports. */
import type { TestRunnerPlugin } from '@web/test-runner';
import { build } from 'esbuild';
import { inProject } from '../project.js';

const PREFIX = '/bundled/';

export const bundled = (): TestRunnerPlugin => ({
  name: 'bundled',
  async serve({ path }) {
    if (!path.startsWith(PREFIX)) return undefined;
    const { outputFiles } = await build({
      absWorkingDir: inProject('.'),
      entryPoints: [path.slice(PREFIX.length)],
      bundle: true,
      write: false,
      format: 'iife',
      loader: { '.md': 'text' },
      define: { 'process.env.NODE_ENV': '"development"' },
    });
    return { body: outputFiles[0]?.text ?? '', type: 'js' };
  },
});
