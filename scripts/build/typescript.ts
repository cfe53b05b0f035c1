/** Compiles TypeScript for Rollup, file by file. It does not check types; `tsc` does. */
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'rollup';
import ts from 'typescript';
import { inProject, readJson } from '../project.js';

const { version } = readJson<{ version: string }>('package.json');

const projectFolder = inProject('.');
const { config } = ts.readConfigFile(inProject('tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  config: object;
};
const compilerOptions: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, projectFolder).options,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  importHelpers: true,
  noEmit: false,
  sourceMap: true,
};

/**
 * A smaller replacement for tslib's `__decorate`, which also handles parameters, accessors and metadata. Lit's field
 * decorators need none of these: at most they return a descriptor.
 */
const DECORATE = `export const __decorate = (decorators, target, key) => {
  for (const decorate of decorators) {
    const descriptor = decorate(target, key);
    if (descriptor) Object.defineProperty(target, key, descriptor);
  }
};
`;

export const typescript = (): Plugin => ({
  name: 'typescript',
  resolveId(source, importer) {
    if (source === 'tslib') return '\0decorate';
    // Imports name the built file, `./x.js`; the source is `./x.ts`. This plugin returns the final path, because
    // node-resolve would apply `sideEffects` of package.json. That field lists files in dist/, so Rollup would drop
    // the modules in src/ that register the elements.
    if (!importer?.endsWith('.ts') || !source.startsWith('.') || !source.endsWith('.js')) return null;
    return resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
  },
  load: (id) => (id === '\0decorate' ? DECORATE : null),
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const { outputText, sourceMapText } = ts.transpileModule(code, { fileName: id, compilerOptions });
    return {
      code: outputText
        .replace(/^\/\/# sourceMappingURL=.*$/m, '')
        .replaceAll('__ONRECORD_VERSION__', JSON.stringify(version))
        .replaceAll('__ONRECORD_BASE__', JSON.stringify(process.env.ONRECORD_BASE ?? '')),
      map: sourceMapText ?? null,
    };
  },
});
