/**
 * Writes the settings with which a server sends a site. They say how long each file may be cached. There is a `_headers` file
 * for Netlify and Cloudflare Pages, and examples for nginx and Caddy.
 */

/** A rule for the files of a path. No file has two rules, because hosts join the values of all rules that match. */
interface Rule {
  /** A path in the syntax of `_headers`: `:version` is one part of a path, `*` is the rest. */
  readonly path: string;
  readonly cache: string;
  readonly type?: string;
}

/** A file that never changes. */
const FOREVER = 'public, max-age=31536000, immutable';
/** A file that changes only with the package. */
const DAY = 'public, max-age=86400';
/** A file that contains facts. Readers see a correction when their copy expires. */
const MINUTES = 'public, max-age=300';
/** The story, which open pages load again and again. */
const NEWS = 'public, max-age=15, stale-while-revalidate=60';

/** The rules for the files of a story. */
const storyRules: readonly Rule[] = [
  { path: 'story.json', cache: NEWS },
  { path: 'v/index.json', cache: MINUTES },
  { path: 'v/:version/story.json', cache: FOREVER },
  ...['v/:version/e/*', 'v/:version/oembed/*', 'e/*', 'oembed/*', 'changes/*', 'codes/*'].map((path) => ({
    path,
    cache: MINUTES,
  })),
  { path: 'changes.atom', cache: MINUTES, type: 'application/atom+xml' },
];

/**
 * @param dataOnly whether the scripts have no story inside
 * @param folders the folders of the stories
 */
const rulesFor = (dataOnly: boolean, folders: readonly string[]): readonly Rule[] => [
  ...['onrecord.js', 'onrecord.classic.js'].map((path) => ({ path, cache: dataOnly ? DAY : MINUTES })),
  ...folders.flatMap((folder) => storyRules.map((rule) => ({ ...rule, path: folder + rule.path }))),
  ...['elsewhere.js', 'frame.js', 'schema.json', 'locales/*', 'themes/*'].map((path) => ({
    path,
    cache: DAY,
  })),
];

/** Pages of every site may read the files, and the header `Retry-After`, which other sites cannot read by default. */
const forAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
  'X-Content-Type-Options': 'nosniff',
};

const block = (path: string, headers: Readonly<Record<string, string | undefined>>): string =>
  [path, ...Object.entries(headers).flatMap(([name, value]) => (value ? `  ${name}: ${value}` : []))].join(
    '\n',
  );

const headers = (folder: string, rules: readonly Rule[]): string =>
  `${[
    block(`${folder}*`, forAll),
    ...rules.map(({ path, cache, type }) =>
      block(folder + path, { 'Cache-Control': cache, 'Content-Type': type }),
    ),
  ].join('\n\n')}\n`;

/** The path of a rule as a regular expression. */
const expression = (folder: string, path: string): string =>
  `^${(folder + path)
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace('*', '')}${path.endsWith('*') ? '' : '$'}`;

const nginx = (folder: string, rules: readonly Rule[]): string => `# For the block http { … } of nginx.
map $uri $onrecord_cache {
  default "${MINUTES}";
${rules.map(({ path, cache }) => `  "~${expression(folder, path)}" "${cache}";`).join('\n')}
}

# For the block server { … }. The folder site/ is at /var/www/site.
location ${folder} {
  alias /var/www/site/;
  try_files $uri $uri/index.html =404;
  types {
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    application/atom+xml atom;
    text/plain txt;
    image/png png;
  }
  charset utf-8;
  charset_types text/html text/css text/javascript text/plain;
  # The build has compressed each file already. brotli_static needs the module ngx_brotli.
  gzip_static on;
  gzip_vary on;
  # brotli_static on;
  add_header Cache-Control $onrecord_cache;
${Object.entries(forAll)
  .map(([name, value]) => `  add_header ${name} "${value}";`)
  .join('\n')}
}
`;

const caddy = (
  folder: string,
  rules: readonly Rule[],
): string => `# For a site of a Caddyfile. The folder site/ is at /var/www/site.
handle_path ${folder}* {
  root * /var/www/site
  header {
${Object.entries(forAll)
  .map(([name, value]) => `    ${name} "${value}"`)
  .join('\n')}
    ?Cache-Control "${MINUTES}"
  }
${rules
  .filter(({ cache, type }) => cache !== MINUTES || type)
  .map(({ path, cache, type }, i) => {
    const lines = [
      `@rule${i} path_regexp ${expression('/', path)}`,
      `header @rule${i} Cache-Control "${cache}"`,
    ];
    return [...lines, ...(type ? [`header @rule${i} Content-Type "${type}"`] : [])]
      .map((each) => `  ${each}`)
      .join('\n');
  })
  .join('\n')}
  file_server {
    precompressed br gzip
  }
}
`;

/**
 * The files for hosts, by their paths in the folder of the site.
 *
 * @param base the address of the site. The default is the root of a host.
 * @param folders the folders of the stories on the site, such as `harbour/`. That of the first story is empty.
 */
export function hostFiles(
  base: URL | undefined,
  dataOnly: boolean,
  folders: readonly string[] = [''],
): Map<string, string> {
  const folder = base?.pathname ?? '/';
  const rules = rulesFor(dataOnly, folders);
  return new Map([
    ['_headers', headers(folder, rules)],
    ['hosting/nginx.conf', nginx(folder, rules)],
    ['hosting/Caddyfile', caddy(folder, rules)],
  ]);
}
