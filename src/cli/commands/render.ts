import { forms, render } from '../../node/render/render.js';
import { OK, UsageError, type Command } from '../command.js';
import { widgetHelp, widgetOf } from '../widget.js';

const help = `onrecord render TAG ID --story STORY --as ${forms.join('|')} [--base URL] [ATTRIBUTES]

Writes a widget as text or markup with every row, its sources and its date, for places that run no script.

${widgetHelp}
  --as     html      semantic HTML without styles, for a page that has its own
           text      plain text
           email     HTML with inline styles, in tables as mail programs need them
           markdown  with tables as GitHub reads them
           json-ld   the description for search engines. It needs --base.
           dsd       the element with a declarative shadow root, as a server sends it. With --base it names the style sheet of
                     the site, else its styles are inside.
  --base   the address of the site, such as https://desk.example/

The text does not follow the story. Render it again after each correction.

Exit codes: 0 the widget is printed; 2 the story has no such item, or a fault.

Examples:
  onrecord render stance-list more-lamps --story desk/story.yaml --as html
  onrecord render pledge-counter lamps --story story.json --as email --lang de
  onrecord render stance-list more-lamps --story story.json --as dsd --view table --base https://desk.example/`;

async function run(args: string[]): Promise<number> {
  const widget = await widgetOf(args, { as: { type: 'string' } });
  const form = forms.find((each) => each === widget.own['as']);
  if (!form) throw new UsageError(`Name the form with --as: ${forms.join(', ')}.`);
  console.log(await render(form, widget));
  return OK;
}

export const command: Command = {
  about: 'writes a widget as HTML, text, e-mail, Markdown or JSON-LD',
  help,
  run,
};
