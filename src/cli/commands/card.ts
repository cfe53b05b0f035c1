import { cardOf, cardOutlines, cardPng } from '../../node/card/card.js';
import { openPress } from '../../node/card/press.js';
import { sizes } from '../../node/card/sheet.js';
import { OK, UsageError, type Command } from '../command.js';
import { widgetHelp, widgetOf } from '../widget.js';
import { writeWhole } from '../uninterrupted.js';

const help = `onrecord card TAG ID --story STORY --out FILE [--size ${sizes.join('|')}] [--base URL] [ATTRIBUTES]

Draws a widget as a picture to share: the number, the words, or how the sides are split, with its date.

${widgetHelp}
  --out   the file to write, whose name ends with .png or .svg
  --size  in pixels. The default is ${sizes[0]}.
  --base  the address of the site, whose name the picture then shows instead of the title of the story

The picture does not follow the story. Draw it again after each correction. Its packages are large, so install them once:
npm i @resvg/resvg-wasm @expo-google-fonts/tinos @expo-google-fonts/noto-naskh-arabic

Exit codes: 0 the picture is written; 2 the story has no such item, or a fault, or the packages are missing.

Examples:
  onrecord card stance-list more-lamps --story desk/story.yaml --out more-lamps.png
  onrecord card leader-quote fourteen-lamps --story story.json --size 1080x1920 --lang ar --out quote.svg`;

async function run(args: string[]): Promise<number> {
  const { tag, id, by, story, base, attributes, own } = await widgetOf(args, {
    out: { type: 'string' },
    size: { type: 'string' },
  });
  const size = sizes.find((each) => each === (own['size'] ?? sizes[0]));
  if (!size) throw new UsageError(`--size must be one of ${sizes.join(', ')}.`);
  const out = own['out'];
  if (typeof out !== 'string' || !/\.(png|svg)$/.test(out))
    throw new UsageError('Name the file with --out. It must end with .png or .svg.');
  const card = cardOf({ tag, id, by, story, attributes, size, site: base?.host });
  const press = await openPress();
  await writeWhole([[out, out.endsWith('.svg') ? cardOutlines(press, card) : cardPng(press, card)]]);
  console.log(out);
  return OK;
}

export const command: Command = { about: 'draws a widget as a picture to share', help, run };
