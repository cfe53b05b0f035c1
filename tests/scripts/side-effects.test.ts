/** A bundler keeps exactly those parts of the package that a page imports. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const site = mkdtempSync(join(tmpdir(), 'onrecord-'));
mkdirSync(join(site, 'node_modules'));
symlinkSync(
  fileURLToPath(new URL('../..', import.meta.url)),
  join(site, 'node_modules/onrecord'),
  'junction',
);
after(() => rmSync(site, { recursive: true }));

/**
 * Bundles the module of a page, and returns the modules of this package and the other packages that are left.
 *
 * @param expected the codes of the bundler's warnings
 */
async function bundled(
  code: string,
  expected: readonly string[] = [],
): Promise<{ code: string; modules: string[]; imports: string[] }> {
  const page = join(site, 'page.js');
  writeFileSync(page, code);
  const warnings: (string | undefined)[] = [];
  const bundle = await rollup({
    input: page,
    external: /^(lit|react|valibot)(\/|$)/,
    plugins: [nodeResolve()],
    onwarn: (warning) => warnings.push(warning.code),
  });
  const { output } = await bundle.generate({ format: 'es' });
  assert.deepEqual(warnings, expected);
  const { code: kept, modules, imports } = output[0];
  return {
    code: kept,
    modules: Object.keys(modules).flatMap((id) => /[\\/]dist[\\/]npm[\\/](.+)\.js$/.exec(id)?.[1] ?? []),
    imports,
  };
}

test('importing an element registers only that element', async () => {
  const { modules } = await bundled(`import 'onrecord/pledge-counter.js';`);
  assert.ok(modules.includes('elements/pledge-counter/pledge-counter'));
  assert.ok(!modules.includes('elements/leader-quote/leader-quote-element'));
});

test('importing an element brings no story', async () => {
  for (const tag of ['pledge-counter', 'leader-quote', 'stance-list']) {
    const { modules } = await bundled(
      `import { setStory } from 'onrecord/set-story.js'; import 'onrecord/${tag}.js'; setStory('story.json');`,
    );
    assert.deepEqual(
      modules.filter((module) => module.includes('bundled')),
      [],
    );
  }
});

test('importing the package registers all three, with the bundled story', async () => {
  const { modules } = await bundled(`import 'onrecord';`);
  assert.ok(modules.includes('bundled-story'));
  for (const tag of ['pledge-counter', 'leader-quote', 'stance-list']) {
    assert.ok(modules.includes(`elements/${tag}/${tag}`), tag);
  }
});

test('importing a language adds that language, and no element', async () => {
  const { code, modules } = await bundled(`import 'onrecord/locales/uk.js';`);
  assert.match(code, /Станом на/);
  assert.deepEqual(modules, []);
});

test('importing a component of React adds only its element', async () => {
  const { modules } = await bundled(
    `import { LeaderQuote } from 'onrecord/react.js'; console.log(LeaderQuote);`,
    ['MODULE_LEVEL_DIRECTIVE'],
  );
  assert.deepEqual(
    modules
      .filter((module) =>
        /bundled|elements\/(pledge|leader|stance).*(element|list|counter|quote)$/.test(module),
      )
      .sort(),
    ['elements/leader-quote/leader-quote-element'],
  );
});

test('importing a class registers nothing', async () => {
  const { modules } = await bundled(
    `import { PledgeCounterElement } from 'onrecord/pledge-counter-element.js'; console.log(PledgeCounterElement);`,
  );
  assert.ok(modules.includes('elements/pledge-counter/pledge-counter-element'));
  assert.ok(!modules.includes('elements/pledge-counter/pledge-counter'));
});

test('an import that is not used leaves nothing', async () => {
  const unused = ['story', 'set-story', 'types', 'schema', 'model', 'codes', 'stance-list-element', 'embed'];
  const { modules, imports } = await bundled(unused.map((name) => `import 'onrecord/${name}.js';`).join(''), [
    'EMPTY_BUNDLE',
  ]);
  assert.deepEqual(modules, []);
  assert.deepEqual(imports, []);
});

test('story and model import no element and no package', async () => {
  const { modules, imports } = await bundled(
    `export * from 'onrecord/story.js'; export * from 'onrecord/model.js';`,
  );
  assert.deepEqual(imports, []);
  assert.deepEqual(
    modules.filter((module) => module.startsWith('elements/')),
    [],
  );
});

test('the schema imports only Valibot', async () => {
  const { imports } = await bundled(`export * from 'onrecord/schema.js';`);
  assert.deepEqual(imports, ['valibot']);
});
