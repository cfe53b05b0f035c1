/**
 * Writes the types of `onrecord/node.js` and `onrecord/server.js`. Only these files of src/node are public. The others need the
 * types of bundled libraries, which a user of the package does not install.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import { readText } from '../project.js';

const PUBLIC = ['node/index', 'node/report', 'node/diff/diff', 'node/server'];

export function writeNodeTypes(): void {
  for (const file of PUBLIC) {
    const source = readText(`src/${file}.ts`);
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
      fileName: `${file}.ts`,
      reportDiagnostics: true,
      compilerOptions: { isolatedDeclarations: true, module: ts.ModuleKind.NodeNext },
    });
    for (const { messageText } of diagnostics)
      throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    const out = `dist/npm/${file}.d.ts`;
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, outputText);
  }
}
