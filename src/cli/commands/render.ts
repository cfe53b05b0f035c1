import { plainText } from '../../model/plain-text.js';
import { addressOf } from '../../embed/address.js';
import { blocksOf } from '../../node/render/blocks.js';
import { email } from '../../node/render/email.js';
import { staticHtml } from '../../node/render/html.js';
import { markdown } from '../../node/render/markdown.js';
import { viewOf, withinLimit } from '../../node/render/view.js';
import { structuredData } from '../../node/structured-data.js';
import { OK, UsageError, type Command } from '../command.js';
import { widgetHelp, widgetOf, type WidgetArguments } from '../widget.js';

const forms = ['html', 'text', 'email', 'markdown', 'json-ld', 'dsd'] as const;
type Form = (typeof forms)[number];

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

async function rendered(
  form: Form,
  { tag, id, by, story, base, attributes }: WidgetArguments,
): Promise<string> {
  // The text may be read on any day, so it does not say whether the story is due for review.
  const view = viewOf(story, { tag, id, by }, attributes, story.checked);
  if (!view) throw new Error(`There is nothing to show of ${by ?? tag} "${id}".`);
  const level = Number(attributes['heading-level'] ?? 2);
  if (!(Number.isInteger(level) && level >= 1 && level <= 5))
    throw new UsageError('--heading-level must be 1 to 5.');
  const shown = withinLimit(view);
  switch (form) {
    case 'text':
      return plainText(shown);
    case 'html':
      return staticHtml(shown, blocksOf(shown), level);
    case 'email':
      return email(shown, blocksOf(shown));
    case 'markdown':
      return markdown(blocksOf(shown), level);
    case 'json-ld': {
      if (!base) throw new UsageError('json-ld needs the address of the site: --base.');
      if (by) throw new UsageError('json-ld describes one item. Leave --by out.');
      return JSON.stringify(structuredData(view, story, addressOf(base, { tag, id })), null, 2);
    }
    case 'dsd': {
      const [{ prerender }, { stylesOf }] = await Promise.all([
        import('../../node/prerender.js'),
        import('../../node/desk/engine.js'),
      ]);
      const styles = base ? new URL(`e/${tag}.css`, base).href : { css: stylesOf(tag) };
      return prerender({ tag, id, by, story, fallback: view.sentence, attributes }, styles);
    }
  }
}

async function run(args: string[]): Promise<number> {
  const widget = await widgetOf(args, { as: { type: 'string' } });
  const form = forms.find((each) => each === widget.own['as']);
  if (!form) throw new UsageError(`Name the form with --as: ${forms.join(', ')}.`);
  console.log(await rendered(form, widget));
  return OK;
}

export const command: Command = {
  about: 'writes a widget as HTML, text, e-mail, Markdown or JSON-LD',
  help,
  run,
};
