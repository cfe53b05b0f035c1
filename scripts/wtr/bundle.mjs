// Serves test pages bundled with esbuild, as users bundle theirs: `/bundled/tests/…` is that file with all its imports.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PREFIX = '/bundled/';
const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export const bundled = () => ({
  name: 'bundled',
  async serve({ path }) {
    if (!path.startsWith(PREFIX)) return undefined;
    const { outputFiles } = await build({
      absWorkingDir: root,
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
