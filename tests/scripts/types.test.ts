/** Checks the built package and its declarations with TypeScript, as in a project that has installed it. */
import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import ts from 'typescript';

const project = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, { types?: string }> };
const { modules } = JSON.parse(read('dist/custom-elements.json')) as Package;
const elements = modules
  .flatMap(({ declarations = [] }) => declarations as CustomElement[])
  .filter(({ tagName }) => tagName);

const site = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-')));
mkdirSync(join(site, 'node_modules/@types'), { recursive: true });
for (const [name, path] of [
  ['onrecord', '.'],
  ['@types/react', 'node_modules/@types/react'],
  ['valibot', 'node_modules/valibot'],
  ['vue', 'node_modules/vue'],
] as const)
  symlinkSync(join(project, path), join(site, 'node_modules', name), 'junction');
after(() => rmSync(site, { recursive: true }));

/** Modules of that project by name. Each is a test, but one program checks them all, because starting it takes the time. */
const pages = new Map<string, string>();
/** The pages that are ES modules by their file name, so that they may use `await` at the top. They have no JSX. */
const esModules = new Set<string>();

/** A type that is `true` only if two types are identical. `any` is identical only to itself. */
const exactly = `
  type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  declare const exactly: <A>() => <B>(_: B, ..._no: Same<A, B> extends true ? [] : [never]) => void;
`;

const entries = Object.entries(exports).flatMap(([path, { types }]) => (types ? [path] : []));
const locales = readdirSync(join(project, 'dist/locales'));
pages.set(
  'every entry is there',
  entries
    .flatMap((path) => (path.includes('*') ? locales.map((file) => path.replace('*.js', file)) : [path]))
    .map((path, index) => `export type * as entry${index} from '${path.replace('.', 'onrecord')}';`)
    .join('\n'),
);

for (const { tagName: tag, events = [] } of elements) {
  const types = [...new Set(events.map(({ type }) => type.text))].join();
  for (const entry of ['', '/bundle.js', `/${tag}.js`, `/${tag}-element.js`]) {
    pages.set(
      `the events of <${tag}>, by onrecord${entry}`,
      `${exactly}
       import type { ${types} } from 'onrecord${entry}';
       declare const element: HTMLElement;
       ${events.map(({ name, type }) => `element.addEventListener('${name}', (event) => exactly<${type.text}>()(event));`).join('\n')}`,
    );
  }
  pages.set(
    `<${tag}> in JSX`,
    `${exactly}
     import type {} from 'onrecord/jsx.js';
     import type { ${types} } from 'onrecord';
     export const element = <${tag} theme="dark" lang="uk" heading-level={2} plain
       ${events.map(({ name, type }) => `on${name}={(event) => exactly<${type.text}>()(event)}`).join('\n')}
     >words</${tag}>;
     // @ts-expect-error: misspelled
     export const misspelled = <${tag} them="dark" />;
     // @ts-expect-error: no such theme
     export const none = <${tag} theme="sepia" />;
     // @ts-expect-error: the attribute with no property
     export const unnamed = <${tag} undefined="uk" />;`,
  );
}

pages.set(
  'an element by its tag',
  `import 'onrecord';
   document.querySelector('leader-quote')!.quote = 'fourteen-lamps';
   document.querySelector('pledge-counter')!.view = 'dots';
   // @ts-expect-error: no such view
   document.querySelector('stance-list')!.view = 'dots';
   document.querySelector('leader-quote')!.addEventListener('onrecord-copy', ({ format, text }) => {
     if (format !== 'bibtex') return text.trim();
     // @ts-expect-error: no such format
     return format === 'word';
   });`,
);

pages.set(
  'what React and Preact accept on every element, in JSX',
  `import type {} from 'onrecord/jsx.js';
   import type { LeaderQuoteElement } from 'onrecord/leader-quote.js';
   import { useRef } from 'react';
   export const Page = () => {
     const ref = useRef<LeaderQuoteElement>(null);
     return <leader-quote ref={ref} quote="fourteen-lamps" refresh="60" pin={2} heading-level="2" tabIndex={0}
       onClick={() => ref.current?.quote} onMouseDown={(event: MouseEvent) => event.clientX}
       suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '<p>Words</p>' }} />;
   };
   export const called = <leader-quote ref={(element) => element?.quote} />;
   // @ts-expect-error: no number
   export const never = <leader-quote refresh="often" />;
   // @ts-expect-error: no listener
   export const text = <leader-quote onClick="go()" />;
   // @ts-expect-error: a reference to another element
   export const wrong = <leader-quote ref={useRef<HTMLAnchorElement>(null)} />;`,
);

pages.set(
  'attributes and flags in Solid',
  `import type { CustomElementsSolidJs } from 'onrecord/jsx.js';
   export const list: CustomElementsSolidJs['stance-list'] = {
     'attr:question': 'more-lamps', 'attr:limit': '9', 'bool:plain': true, 'prop:groupBy': 'party',
   };
   // @ts-expect-error: misspelled
   export const misspelled: CustomElementsSolidJs['stance-list'] = { 'attr:qestion': 'more-lamps' };
   // @ts-expect-error: no flag
   export const flag: CustomElementsSolidJs['stance-list'] = { 'bool:question': true };`,
);

pages.set(
  'the elements in templates of Vue',
  `${exactly}
   import type {} from 'onrecord/vue.js';
   import type { GlobalComponents } from 'vue';
   import type { QuoteCopyEvent } from 'onrecord/leader-quote.js';
   import { story } from 'onrecord/story.js';
   type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
   export const quote: Props<'leader-quote'> = {
     quote: 'fourteen-lamps', story, refresh: '60', headingLevel: 2, plain: true, class: 'aside',
     onOnrecordCopy: (event) => exactly<QuoteCopyEvent>()(event),
   };
   // @ts-expect-error: misspelled
   export const misspelled: Props<'leader-quote'> = { qoute: 'fourteen-lamps' };
   // @ts-expect-error: no such view
   export const none: Props<'pledge-counter'> = { view: 'tiles' };`,
);

pages.set(
  'our events on a document and a window',
  `${exactly}
   import type { StoryErrorEvent } from 'onrecord';
   document.addEventListener('onrecord-story-error', (event) => exactly<StoryErrorEvent>()(event));
   window.addEventListener('onrecord-story-error', ({ address }) => address.trim());
   // @ts-expect-error: the event has no such field
   document.addEventListener('onrecord-story-error', ({ status }) => status);`,
);

pages.set(
  'the components of React',
  `${exactly}
   import { LeaderQuote, PledgeCounter, StanceList } from 'onrecord/react.js';
   import type { LeaderQuoteElement, QuoteCopyEvent } from 'onrecord/leader-quote.js';
   import { story } from 'onrecord/story.js';
   import { useRef } from 'react';
   export const Page = () => {
     const ref = useRef<LeaderQuoteElement>(null);
     return <main>
       <LeaderQuote ref={ref} quote="fourteen-lamps" story={story} headingLevel={2} className="aside"
         onClick={() => ref.current?.updateComplete} onOnrecordCopy={(event) => exactly<QuoteCopyEvent>()(event)}>words</LeaderQuote>
       <PledgeCounter pledge="lamps" view="dots" lang="uk" />
       <StanceList question="more-lamps" sort="date" groupBy="party" onOnrecordFilter={({ search }) => search.trim()} />
     </main>;
   };
   // @ts-expect-error: misspelled
   export const misspelled = <LeaderQuote qoute="fourteen-lamps" />;
   // @ts-expect-error: no such view
   export const none = <PledgeCounter view="tiles" />;
   // @ts-expect-error: an event of another element
   export const foreign = <PledgeCounter onOnrecordCopy={() => {}} />;`,
);

pages.set(
  'the types of a story are written out, and are those of its schema',
  `${exactly}
   import type { InferInput, InferOutput } from 'valibot';
   import type * as inferred from '${join(project, 'src/story/schema.js').replaceAll('\\', '/')}';
   import type { Story, StoryFile } from 'onrecord/types.js';
   import { Story as schema } from 'onrecord/schema.js';
   declare const output: InferOutput<typeof inferred.Story>;
   declare const input: InferInput<typeof inferred.Story>;
   exactly<Story>()(output);
   exactly<InferOutput<typeof schema>>()(output);
   export const file: StoryFile = input;
   export const given: InferInput<typeof inferred.Story> = file;`,
);

pages.set(
  'an imported JSON file is a story without a cast',
  `import 'onrecord';
   import { setStory } from 'onrecord';
   import { parseStory } from 'onrecord/check.js';
   import vote from '${join(project, 'demo/un-vote.json')}';
   import aid from '${join(project, 'demo/aid-tracker.json')}';
   import example from '${join(project, 'docs/reference/example-story.json')}';
   for (const story of [vote, aid, example]) {
     setStory(story);
     document.querySelector('stance-list')!.story = story;
   }
   export const { story } = parseStory(vote);
   // @ts-expect-error: no story
   setStory({ id: 'x' });`,
);

// Each example of the docs compiles. An example with "…" leaves something out, so it is no program.
const documents = readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' });
for (const document of ['README.md', ...documents.map((name) => join('docs', name))])
  // `npm run examples` compiles the code of that guide, each app with the settings of its framework.
  if (document.endsWith('.md') && !document.endsWith('frameworks.md'))
    for (const [, language, code = ''] of read(document).matchAll(/^```(js|tsx?)\n([^]*?)^```/gm))
      if (/from 'onrecord/.test(code) && !code.includes('…')) {
        const name = `${document}: ${code.split('\n')[0]!}`;
        pages.set(name, code);
        if (language !== 'tsx') esModules.add(name);
      }

const files = [...pages].map(([name, code], index) => {
  const file = join(site, `${index}.${esModules.has(name) ? 'mts' : 'tsx'}`);
  writeFileSync(file, `${code}\nexport {};\n`);
  return { name, file };
});

const said = (diagnostics: readonly ts.Diagnostic[]) =>
  diagnostics.map(
    ({ file, messageText }) =>
      `${file?.fileName.slice(project.length) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );

for (const [how, options] of [
  ['Node', { module: ts.ModuleKind.NodeNext }],
  ['a bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
] as const) {
  describe(`resolved as ${how} does`, () => {
    const program = ts.createProgram(
      files.map(({ file }) => file),
      {
        ...options,
        target: ts.ScriptTarget.ES2022,
        jsx: ts.JsxEmit.ReactJSX,
        strict: true,
        noEmit: true,
        resolveJsonModule: true,
        types: [],
        skipLibCheck: false,
        // Skip TypeScript's own declarations: they are not ours, and checking them takes the longest.
        skipDefaultLibCheck: true,
      },
    );

    for (const { name, file } of files)
      test(name, () =>
        assert.deepEqual(said(program.getSemanticDiagnostics(program.getSourceFile(file))), []),
      );

    test('no declaration of the package has an error', () => {
      const ours = program
        .getSourceFiles()
        .filter(({ fileName }) => fileName.startsWith(join(project, 'dist/')));
      assert.ok(ours.some(({ fileName }) => fileName.endsWith('jsx.d.ts')));
      assert.deepEqual(
        ours.flatMap((each) => said(program.getSemanticDiagnostics(each))),
        [],
      );
    });
  });
}
