import { codes, type Form } from '../../embed/codes.js';
import { forms } from '../../embed/forms.js';
import '../../node/locales.js';
import { OK, UsageError, type Command } from '../command.js';
import { widgetHelp, widgetOf } from '../widget.js';

const known = Object.keys(forms) as Form[];

const help = `onrecord snippet TAG ID --story STORY --base URL [--form FORM] [--frozen] [--height PIXELS] [--json] [ATTRIBUTES]

Writes the code to paste into a page.

${widgetHelp}
  --base    the address of the site, such as https://desk.example/
  --form    ${known.join(', ')}. The default is placeholder, which most content management systems keep.
  --frozen  the code always shows the current version of the story, which must have been published
  --height  the height of a frame in pixels, until its page reports its own
  --json    prints all forms as JSON

Exit codes: 0 the code is printed; 2 the story has no such item, or a fault.

Examples:
  onrecord snippet stance-list more-lamps --story desk/story.yaml --base https://desk.example/
  onrecord snippet stance-list more-lamps --story story.json --base https://desk.example/ --form element --view table --limit 10
  onrecord snippet leader-quote tam-wickwater --by speaker --story story.json --base https://desk.example/ --form iframe`;

async function run(args: string[]): Promise<number> {
  const { tag, id, by, story, base, attributes, own } = await widgetOf(args, {
    form: { type: 'string' },
    frozen: { type: 'boolean' },
    height: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (!base) throw new UsageError('Name the address of the site with --base.');
  const wanted = known.find((each) => each === (own['form'] ?? 'placeholder'));
  if (!wanted) throw new UsageError(`--form must be one of ${known.join(', ')}.`);
  const height = own['height'] === undefined ? undefined : Number(own['height']);
  if (height !== undefined && !(Number.isSafeInteger(height) && height > 0))
    throw new UsageError('--height must be a whole number of pixels.');
  const written = codes(story, {
    tag,
    id,
    attribute: by,
    base,
    frozen: own['frozen'] === true,
    height,
    options: attributes,
  });
  if (!written) throw new Error(`There is nothing to show of ${by ?? tag} "${id}".`);
  if (own['json']) {
    console.log(JSON.stringify(written, null, 2));
    return OK;
  }
  const { text, without } = written.find(({ form }) => form === wanted)!;
  // Every code carries the version. It is not an attribute that the editor asked for.
  const lost = without.filter((name) => Object.hasOwn(attributes, name));
  console.log(text);
  if (lost.length) console.error(`This form cannot carry ${lost.join(', ')}.`);
  return OK;
}

export const command: Command = { about: 'writes the code of a widget to paste into a page', help, run };
