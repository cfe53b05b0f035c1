import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withCompressed } from '../../node/desk/compress.js';
import { writeFolder } from '../../node/desk/folder.js';
import { NoBrowserError } from '../../node/desk/browser.js';
import { siteFiles } from '../../node/desk/site.js';
import { writeFiles } from '../../node/desk/write.js';
import { jsonText } from '../../node/import/desk.js';
import { publish } from '../../node/versions.js';
import { localDay } from '../../story/local-day.js';
import { baseOf } from '../base-address.js';
import { FAILED, OK, UsageError, type Command } from '../command.js';
import { readStories, versionFolders, withNewVersions } from '../stories.js';
import { uninterrupted } from '../uninterrupted.js';

const help = `onrecord build STORY… --out DIR [--base URL] [--data-only] [--locales LANG,…] [--elements TAG,…] [--cards] [--measure [--css FILE]] [--no-compress] [--publish]
  [--versions DIR] [--json]

Builds the site of a story, or of several: the script with the stories inside, story.json, the page and the oEmbed answer of each widget,
published versions, the page of changes and the feed, and onrecord.css, which reserves the space of each embed. Beside each text
file are its .br and .gz, and _headers and hosting/ have the settings of servers.

  STORY        story.json, or story.yaml: then the tables beside it are imported first. A story.json beside story.yaml, as
               \`onrecord import\` writes it, is neither read nor written; a note says if it differs. The first story has its pages in the folder
               of the site, and each other one in a folder of its id.
  --out        the folder of the site. It must be new, or have nothing but what an earlier build has written.
  --base       the address at which the site will be served, such as https://desk.example/
  --data-only  leaves the story out of the script. Pages then name it:
               <meta name="onrecord-story" content="https://desk.example/story.json">
  --locales    the languages whose files the site gets, such as fr,de. The default is all. English is in the script, and the languages of
               the stories are always there.
  --elements   the elements that the script has, such as leader-quote. The default is all. A script with one element is 18 to 42 % smaller,
               apart from its story. Items of the other elements get no page. An embed of such an element shows only its fallback text.
  --cards      draws a picture of each widget for social media, and names it in the widget's page. It needs --base, and the packages
               that \`onrecord card --help\` names.
  --no-compress
               leaves out the .br and .gz, for hosts that compress files themselves, such as Netlify and Cloudflare Pages
  --measure    measures the heights for onrecord.css in Chromium, which takes some seconds. Without it, or without a browser, they are
               estimated from the lengths of the texts. It needs the package puppeteer-core, and Chromium at CHROME_PATH or in one of the usual places.
  --css        the styles of your pages, to measure in their typeface
  --publish    keeps today's story as a version that never changes, at v/<version>/story.json. It refuses an entry of \`changes\` whose
               note is only the name of its item, as \`onrecord diff\` drafts it.
  --versions   the folder of published versions. The default is versions/ beside STORY. It is for one story only.
  --json       prints what was built as JSON

Exit codes: 0 the site is built; 2 nothing is written: the story has a fault, or a row of the tables cannot be taken.

Examples:
  onrecord build desk/story.yaml --out site --base https://desk.example/
  onrecord build harbour/story.yaml trams/story.yaml --out site --base https://desk.example/
  onrecord build story.json --out site --data-only`;

/** The styles of a page in the typeface of many newspapers. Gelasio has the same measures as Georgia. */
const SERIF = 'body { font-family: Georgia, Gelasio, serif }';

/** The values of an option that is a list. */
const listIn = (option: string | undefined): string[] | undefined =>
  option?.split(',').map((each) => each.trim());

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      base: { type: 'string' },
      'data-only': { type: 'boolean' },
      locales: { type: 'string' },
      elements: { type: 'string' },
      cards: { type: 'boolean' },
      'no-compress': { type: 'boolean' },
      measure: { type: 'boolean' },
      css: { type: 'string' },
      publish: { type: 'boolean' },
      versions: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  if (!positionals.length) throw new UsageError('Name the story to build.');
  if (!values.out) throw new UsageError('Name the folder of the site with --out.');
  const base = baseOf(values.base);
  if (values.cards && !base) throw new UsageError('--cards needs the address of the site: --base.');
  if (values.css !== undefined && !values.measure) throw new UsageError('--css needs --measure.');
  const style = values.css === undefined ? SERIF : readFileSync(values.css, 'utf8');
  const folders = versionFolders(positionals, values);

  const read = await readStories(positionals, folders);
  if (read.some(({ faults }) => faults)) {
    const missing = read.filter(({ imported }) => imported?.notTaken.length);
    const isNeeded = missing.some(({ imported }) => !imported?.story);
    console.error(
      missing.length
        ? `Nothing is written, because rows are missing. Mend them.${isNeeded ? '' : ' To build without them, import the tables and build story.json.'}`
        : 'Nothing is written.',
    );
    return FAILED;
  }
  const published = localDay();
  const stories = values.publish ? withNewVersions(read, published) : read;
  let isMeasured = !!values.measure;
  const build = () =>
    siteFiles({
      stories,
      base,
      dataOnly: values['data-only'],
      locales: listIn(values.locales),
      elements: listIn(values.elements),
      cards: values.cards,
      measure: isMeasured ? { style } : undefined,
    });
  const site = await build().catch((error: unknown) => {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    isMeasured = false;
    return build();
  });
  const files = values['no-compress'] ? site : await withCompressed(site);
  const { out } = values;
  await uninterrupted(() => {
    writeFolder(out, files);
    for (const { text, folder, isNew, imported } of stories) {
      if (isNew) publish(text, published, folder);
      if (imported?.isLockNew) writeFiles([[imported.lockFile, jsonText(imported.lock)]]);
    }
  });

  const pages = [...files.keys()].filter((name) => /^([^/]+\/)?e\/.+\/index\.html$/.test(name)).length;
  const heights = isMeasured ? 'measured' : 'estimated';
  const versions = stories.reduce((sum, story) => sum + story.versions.length, 0);
  const built = { out, files: files.size, pages, versions, heights };
  console.log(
    values.json
      ? JSON.stringify(built)
      : `${out}: files ${files.size}, pages of widgets ${pages}, published versions ${versions}`,
  );
  if (!values.json)
    console.log(
      `onrecord.css: the heights of embeds are ${heights}${isMeasured ? '' : ' from their texts; --measure measures them in a browser'}.`,
    );
  if (!base && !values.json)
    console.log('Without --base, links are relative, and the oEmbed answers are for http://127.0.0.1:8080/.');
  return OK;
}

export const command: Command = { about: 'builds the site of a story', help, run };
