import { parseArgs } from 'node:util';
import type { DeskState } from '../../node/desk/preview/desk-state.js';
import { servePreview } from '../../node/desk/preview/server.js';
import { errorText } from '../../node/error-text.js';
import { expectStory } from '../../node/desk/wrong-file.js';
import { OK, UsageError, type Command } from '../command.js';
import { versionsOf } from '../versions-folder.js';

const help = `onrecord preview STORY [--port PORT] [--versions DIR]

Shows the widgets of a story in an article, on a page of this machine: as wide as a phone and as a desktop, in light and dark. Save a
file of the story, and the page shows it. If the story has faults, the page lists them. Ctrl-C ends the preview.

  STORY       story.json, or story.yaml: then the tables beside it are imported
  --port      the port of the page. The default is any free port.
  --versions  the folder of published versions. The default is versions/ beside STORY.

Nothing is written.

Examples:
  onrecord preview desk/story.yaml
  onrecord preview story.json --port 8080`;

function portOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN;
  if (!(port >= 1 && port <= 65_535)) throw new UsageError('--port must be a number from 1 to 65535.');
  return port;
}

const said = ({ story, problems, notes }: DeskState): void => {
  for (const line of [...problems, ...notes]) console.error(line);
  console.log(story ? `Shown: version ${story.version}` : 'Not shown. Mend the faults, and save.');
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string' }, versions: { type: 'string' } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UsageError('Name one story to preview.');
  const port = portOf(values.port);
  // A story with faults is shown with them. A missing file is a typing error, and nobody would mend it while the preview runs.
  expectStory(path);
  const versions = versionsOf(path, values.versions);
  const onError = (pathname: string, error: unknown) => console.error(`${pathname}: ${errorText(error)}`);
  const { url, close } = await servePreview({ path, versions, port, onState: said, onError }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE'
        ? new Error(`Port ${port} is in use. Name another with --port.`)
        : error;
    },
  );
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  console.log(`The preview is at ${url} (Ctrl-C ends it)`);
  await ended;
  await close();
  return OK;
}

export const command: Command = {
  about: 'shows a story in an article, and again after each save',
  help,
  run,
};
