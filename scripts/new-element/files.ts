/**
 * The files of a new element, as `run.ts` writes them. The element works at once: it shows a pledge in one sentence, until its
 * author gives it a view of its own.
 */

/** A tag of lower-case letters with at least one hyphen, which the name of a custom element must have. */
const TAG = /^[a-z]+(-[a-z]+)+$/;

/**
 * Says why a tag cannot be the name of a new element.
 *
 * @param taken the tags of the elements that exist
 * @returns an empty string if the tag can be used
 */
export function faultOf(tag: string, taken: readonly string[]): string {
  if (!TAG.test(tag))
    return `"${tag}" cannot be the name of an element. Use two or more words of lower-case letters with hyphens between: consent-ring.`;
  return taken.includes(tag) ? `<${tag}> exists already.` : '';
}

const title = (tag: string) => tag.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
const className = (tag: string) =>
  `${tag.replace(/(^|-)./g, (start) => start.slice(-1).toUpperCase())}Element`;

/** The contents of the files, by their paths in the project. */
export const filesOf = (tag: string): Readonly<Record<string, string>> => ({
  [`src/elements/${tag}/${tag}-element.ts`]: element(tag),
  [`src/elements/${tag}/${tag}.styles.ts`]: styles,
  [`src/elements/${tag}/${tag}.ts`]: registration(tag),
  [`tests/elements/${tag}.test.ts`]: browserTest(tag),
  [`demo/${tag}.html`]: demo(tag),
  [`docs/elements/${tag}.md`]: page(tag),
});

/** The steps that the program leaves to the author: the files that list all elements, and what to add to each. */
export const remaining = (tag: string): readonly string[] => [
  `src/model/views/: the type of its view, with tag: '${tag}'; add the type to View in src/model/views.ts`,
  `src/model/${tag}/: the function that makes the view, and in src/model/by-tag.ts its list of the story`,
  `src/model/language/english/${tag}.ts: its English words, which its model adds with addEnglish(); add them to locales/en.ts and to tests/scripts/english-words.test.ts`,
  'src/page/widget-address.ts: the attributes that name its item',
  'npx tsc: its errors name the other lists of elements that lack the new one, such as src/embed/options.ts',
  `src/index.ts and src/drop-in.ts: export ./elements/${tag}/${tag}.js`,
  `package.json: exports of ./${tag}.js and ./${tag}-element.js, and sideEffects`,
  'src/frameworks/: the component of React and the types of Vue',
  'tests/gallery.ts: its views, for the listings and pictures; then npm run listings and npm run pictures',
  `demo/: a link to ${tag}.html in the navigation, and an example of each attribute`,
  `docs/: a link to elements/${tag}.md in .vitepress/config.ts and README.md; then npm run docs`,
  'npm run heights, npm run size, and CHANGELOG.md',
];

const element = (
  tag: string,
) => `import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pledgeCounter } from '../../model/pledge-counter/pledge-counter.js';
import type { PledgeCounterView } from '../../model/views.js';
import type { Wanted } from '../../page/warn.js';
import type { Story } from '../../story/types.js';
import { OnrecordElement } from '../base/onrecord-element.js';
import { base } from '../parts/base.styles.js';
import { foot } from '../parts/foot.js';
import { heading } from '../parts/heading.js';
import { sources } from '../parts/sources.styles.js';
import { styles } from './${tag}.styles.js';

/**
 * A pledge in one sentence.
 *
 * @summary A pledge in one sentence.
 * @tag ${tag}
 * @slot - The fallback. It is shown until the widget is there, and if there is nothing to show.
 * @csspart root - Everything that is shown.
 * @csspart heading - The pledge's title.
 * @csspart foot - The last line: as of when, and the sources.
 */
export class ${className(tag)} extends OnrecordElement<PledgeCounterView> {
  static override styles: CSSResultGroup = [base, sources, styles];

  /** The id of a pledge of the story. Without one, or with one that the story lacks, the fallback stays. */
  @property() pledge = '';

  protected override read(story: Story, language: string, today: string): PledgeCounterView | undefined {
    return pledgeCounter(story, this.pledge, language, today);
  }

  protected override wanted(): Wanted {
    return { list: 'pledges', field: 'pledge', id: this.pledge };
  }

  protected override layout(view: PledgeCounterView): TemplateResult {
    return html\`\${this.plain ? nothing : heading(view.title, this.headingLevel)}
      <div class="sentence">\${view.sentence}</div>
      \${foot(view.foot, this.disclosure)}\`;
  }
}
`;

const styles = `import { css } from 'lit';

export const styles = css\`
  .sentence {
    margin-block: 0.4em;
  }
\`;
`;

const registration = (tag: string) => `import { define } from '../../page/define.js';
import { ${className(tag)} } from './${tag}-element.js';

export { ${className(tag)} };
export type * from './${tag}-element.js';

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className(tag)};
  }
}

define('${tag}', ${className(tag)});
`;

const browserTest = (tag: string) => `import { expect, fixtureSync } from '@open-wc/testing';
import '../../src/elements/${tag}/${tag}.js';
import { story } from '../../src/story/bundled.js';

describe('<${tag}>', () => {
  it('shows the item of its story, and hides the fallback', async () => {
    const element = fixtureSync<HTMLElementTagNameMap['${tag}']>(
      '<${tag} pledge="reassurance-force">The fallback</${tag}>',
    );
    element.story = story;
    element.loading = 'eager';
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.include('26 nations');
    expect(element.shadowRoot!.querySelector('slot')!.hidden).to.equal(true);
  });
});
`;

const demo = (tag: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title(tag)} – Onrecord demonstration</title>
    <meta name="color-scheme" content="light dark">
    <link rel="stylesheet" href="./demo.css">
    <script type="module" src="./demo.js"></script>
  </head>
  <body class="variants">
    <main id="main">
      <header>
        <h1><code>&lt;${tag}&gt;</code></h1>
      </header>
      <${tag} pledge="reassurance-force">26 nations have formally committed.</${tag}>
    </main>
  </body>
</html>
`;

const page = (tag: string) => `# \`<${tag}>\`

Shows a pledge in one sentence. You can edit the HTML of the example.

\`\`\`html live
<${tag} pledge="reassurance-force">26 nations have formally committed.</${tag}>
\`\`\`
`;
