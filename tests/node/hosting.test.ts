/** The settings of servers that a build writes, and the compressed files beside its text files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { withCompressed } from '../../src/node/desk/compress.js';
import { hostFiles } from '../../src/node/desk/hosting.js';

const base = new URL('https://desk.example/facts/');
const files = hostFiles(base, false);

interface Rule {
  readonly path: string;
  readonly form: RegExp;
  readonly headers: ReadonlyMap<string, string>;
}

/** The rules of `_headers`, read as Netlify and Cloudflare Pages do. */
const rules: Rule[] = files
  .get('_headers')!
  .trim()
  .split('\n\n')
  .map((block) => {
    const [path = '', ...lines] = block.split('\n');
    const form = path.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*');
    const headers = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)!.slice(1) as [string, string]);
    return { path, form: new RegExp(`^${form}$`), headers: new Map(headers) };
  });
const valuesAt = (path: string, name: string): string[] =>
  rules.flatMap(({ form, headers }) => (form.test(path) ? (headers.get(name) ?? []) : []));

/** How long each file may be cached, in seconds. */
const expected: readonly (readonly [path: string, age: number])[] = [
  ['onrecord.js', 300],
  ['onrecord.classic.js', 300],
  ['story.json', 15],
  ['e/stance-list/lamps', 300],
  ['e/page.css', 300],
  ['oembed/stance-list/lamps.json', 300],
  ['v/index.json', 300],
  ['v/12/story.json', 31_536_000],
  ['v/12/e/stance-list/lamps', 300],
  ['v/12/oembed/stance-list/lamps.json', 300],
  ['changes/', 300],
  ['codes/', 300],
  ['changes.atom', 300],
  ['elsewhere.js', 86_400],
  ['frame.js', 86_400],
  ['locales/de.js', 86_400],
  ['themes/plain.css', 86_400],
];

describe('the headers of a site', () => {
  it('allow every page to read the files', () => {
    assert.deepEqual(valuesAt('/facts/onrecord.js', 'Access-Control-Allow-Origin'), ['*']);
  });

  for (const [path, age] of expected) {
    it(`let ${path} be cached for ${age} seconds, by one rule`, () => {
      const [value = '', ...more] = valuesAt(`/facts/${path}`, 'Cache-Control');
      // Hosts join the values of two rules, and caches then take either.
      assert.deepEqual(more, []);
      assert.equal(/max-age=(\d+)/.exec(value)?.[1], String(age));
      assert.equal(value.includes('immutable'), age > 86_400);
    });

    it(`are the same for ${path} in nginx`, () => {
      const map = [...files.get('hosting/nginx.conf')!.matchAll(/^ {2}"~(.+)" "(.+)";$/gm)];
      const found = map.find(([, form]) => new RegExp(form!).test(`/facts/${path}`));
      assert.equal(found?.[2], valuesAt(`/facts/${path}`, 'Cache-Control')[0]);
    });

    it(`are the same for ${path} in Caddy, which cuts off the folder`, () => {
      const text = files.get('hosting/Caddyfile')!;
      const named = [...text.matchAll(/@(\w+) path_regexp (\S+)/g)].filter(([, , form]) =>
        new RegExp(form!).test(`/${path}`),
      );
      assert.ok(named.length <= 1);
      const [rule = ''] = named.map(([, name]) => `@${name} `);
      // Caddy applies a block without a matcher last, so its value may only be a default: `?`.
      const value = new RegExp(`${rule ? `header ${rule}` : '^ {4}\\?'}Cache-Control "(.+)"`, 'm').exec(
        text,
      )![1];
      assert.equal(value, valuesAt(`/facts/${path}`, 'Cache-Control')[0]);
    });
  }

  it('let the script be cached longer if it has no story inside', () => {
    assert.match(
      hostFiles(base, true).get('_headers')!,
      /\/facts\/onrecord\.js\n {2}Cache-Control: public, max-age=86400/,
    );
  });

  it('are those of a site at the root of its host, if its address is not given', () => {
    assert.match(hostFiles(undefined, false).get('_headers')!, /^\/\*\n/);
    assert.match(hostFiles(undefined, false).get('hosting/nginx.conf')!, /location \/ \{/);
  });
});

describe('the compressed files', () => {
  const text = 'Somebody said something. '.repeat(100);
  const given = new Map<string, string | Uint8Array>([
    ['a.js', text],
    ['b.css', new TextEncoder().encode(text)],
    ['short.json', '{}'],
    ['_headers', text],
  ]);

  it('stand beside each text file that is large enough, and hold the same', async () => {
    const all = await withCompressed(given);
    assert.deepEqual([...all.keys()].sort(), [
      '_headers',
      'a.js',
      'a.js.br',
      'a.js.gz',
      'b.css',
      'b.css.br',
      'b.css.gz',
      'short.json',
    ]);
    for (const name of ['a.js', 'b.css']) {
      assert.equal(String(brotliDecompressSync(all.get(`${name}.br`) as Uint8Array)), text);
      assert.equal(String(gunzipSync(all.get(`${name}.gz`) as Uint8Array)), text);
    }
  });

  it('are the same bytes each time', async () => {
    assert.deepEqual(await withCompressed(given), await withCompressed(given));
  });
});
