/** The code of each element carries the English words that it can show, and none that only other elements show. */
import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { en } from '../../src/model/language/locales/en.js';
import { quoteWords } from '../../src/model/language/english/leader-quote.js';
import { counterWords } from '../../src/model/language/english/pledge-counter.js';
import { sharedWords } from '../../src/model/language/english/shared.js';
import { listWords } from '../../src/model/language/english/stance-list.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const OWN = { 'pledge-counter': counterWords, 'leader-quote': quoteWords, 'stance-list': listWords };
const MESSAGES = join(root, 'src/model/language/messages.ts');
/** Completes the words of any language, so it handles all of them and shows none. */
const LOOKUP = 'src/model/language/lookup.ts';

/** The source files of a bundle that holds one element: without those that the bundler finds unused. */
async function filesOf(tag: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`src/elements/${tag}/${tag}.ts`],
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output!.inputs)
    .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file !== LOOKUP)
    .map(([file]) => file);
}

/** Returns a function that lists the messages which a source file reads, as the type checker sees it. */
function reader(files: readonly string[]): (file: string) => string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const isMessage = (symbol: ts.Symbol | undefined) =>
    !!symbol?.declarations?.some(
      (each) =>
        ts.isPropertySignature(each) &&
        relative(each.getSourceFile().fileName, MESSAGES) === '' &&
        (each.parent as ts.InterfaceDeclaration).name?.text === 'Messages',
    );
  /** The names that an expression may read from a value of this type. */
  const named = (of: ts.Type, names: readonly string[]) =>
    names.filter((name) => isMessage(of.getProperty(name)));
  return (file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node))
        found.push(...named(checker.getTypeAtLocation(node.expression), [node.name.text]));
      if (ts.isElementAccessExpression(node)) {
        const key = checker.getTypeAtLocation(node.argumentExpression);
        const keys = (key.isUnion() ? key.types : [key]).filter((each) => each.isStringLiteral());
        const names = keys.map(({ value }) => value);
        found.push(...named(checker.getTypeAtLocation(node.expression), names));
      }
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
        found.push(
          ...named(checker.getTypeAtLocation(node.parent), [(node.propertyName ?? node.name).getText()]),
        );
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(file)!);
    return found;
  };
}

const files = new Map<string, string[]>();
for (const tag of Object.keys(OWN)) files.set(tag, await filesOf(tag));
const wordsIn = reader([...new Set([...files.values()].flat())].map((file) => join(root, file)));
const used = new Map(
  [...files].map(([tag, each]) => [tag, new Set(each.flatMap((file) => wordsIn(join(root, file))))]),
);

describe('English words', () => {
  for (const [tag, own] of Object.entries(OWN)) {
    it(`of <${tag}> are all that its code reads`, () => {
      const carried = { ...sharedWords, ...own };
      assert.deepEqual(
        [...used.get(tag)!].filter((word) => word in en && !(word in carried)),
        [],
      );
    });

    it(`of <${tag}> alone are read by no other element`, () => {
      for (const word of Object.keys(own))
        assert.deepEqual(
          [...used].filter(([, words]) => words.has(word)).map(([other]) => other),
          [tag],
          word,
        );
    });
  }

  it('of several elements are read by more than one', () => {
    for (const word of Object.keys(sharedWords).filter((each) => each !== 'language')) {
      const count = [...used.values()].filter((words) => words.has(word)).length;
      assert.ok(count > 1, `${word} belongs to one element`);
    }
  });
});
