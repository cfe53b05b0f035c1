/**
 * Renders elements on a server: `import { render } from 'onrecord/server.js'`. Unlike `onrecord/node.js` it imports no module of
 * Node, so that other JavaScript servers can run it too.
 */
import { otherItem } from '../embed/other-item.js';
import type { OtherItems, Tag } from '../model/views.js';
import { openStory } from '../story/open.js';
import type { StoryInput } from '../story/types.js';
import { prerender, stylesOf } from './prerender.js';
import { viewOf } from './render/view.js';
import { removedView } from './widgets.js';

export type { StoryInput, Tag };

/** The attributes of the elements. A flag that is `false` and a value that is `undefined` are left out. */
export interface ElementAttributes {
  readonly src?: string | undefined;
  readonly refresh?: number | undefined;
  readonly pin?: number | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  readonly loading?: 'lazy' | 'eager' | undefined;
  readonly plain?: boolean | undefined;
  readonly static?: boolean | undefined;
  readonly transparent?: boolean | undefined;
  readonly 'heading-level'?: number | undefined;
  /** `<pledge-counter>` has the first three views, `<stance-list>` the last three. `<leader-quote>` has none. */
  readonly view?: 'figure' | 'dots' | 'history' | 'list' | 'table' | 'tiles' | undefined;
  /** Limits the rows of `<stance-list>`, or the quotes of `<leader-quote>` with `all`. */
  readonly limit?: number | undefined;
  /** Lists all quotes of the speaker. Only `<leader-quote>` with `by: 'speaker'` has it. */
  readonly all?: boolean | undefined;
  /** Only `<stance-list>` has the attributes from here to `deep-link`. */
  readonly questions?: string | undefined;
  readonly rows?: 'summary' | 'names' | undefined;
  readonly 'group-by'?: string | undefined;
  readonly sort?: 'name' | 'date' | 'category' | undefined;
  readonly filter?: string | undefined;
  readonly search?: boolean | undefined;
  readonly 'deep-link'?: boolean | undefined;
  readonly class?: string | undefined;
  readonly slot?: string | undefined;
  readonly [data: `data-${string}`]: string | undefined;
}

export interface ServerOptions<T extends Tag = Tag> extends ElementAttributes {
  /** The id of a pledge, a quote or a question; or of a speaker, a party or several questions, as `by` says. */
  readonly id: string;
  readonly by?: OtherItems[T] | undefined;
  /** The story to render. Invalid parts of it are left out. */
  readonly story: StoryInput;
  /**
   * The language of the page, BCP 47. A server does not know the elements around this one, so give the `lang` that the page has
   * there. The default is the language of the story.
   */
  readonly lang?: string | undefined;
  /** The text for browsers without declarative shadow roots. The default is the item in one sentence. */
  readonly fallback?: string | undefined;
  /** The address of the style sheet, `onrecord/styles/<tag>.css`. Without it the styles are in the markup. */
  readonly styles?: string | undefined;
}

/**
 * Returns an element as HTML, with its content in a declarative shadow root. Readers can read it before any script has run. The
 * element on the page adopts the content if it would render the same.
 *
 * If the story has retracted and removed the item, its retraction is rendered. If the story does not know the item, only the
 * fallback is rendered.
 *
 * @throws if there is no such element, or if `by` cannot name its item
 */
export function render<T extends Tag>(tag: T, options: ServerOptions<T>): string {
  const { id, by: asked, story, fallback, styles, ...attributes } = options;
  const by = otherItem(tag, asked);
  const named = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, attributeOf(value)]),
  );
  const checked = openStory(story).story;
  // The page may be read on any day, so the sentence does not say whether the story is due for review.
  const view =
    checked &&
    (viewOf(checked, { tag, id, by }, named, checked.checked) ??
      (by ? undefined : removedView(checked, tag, id, attributes.lang)));
  return prerender(
    { tag, id, by, story, fallback: fallback ?? view?.sentence ?? '', attributes: named },
    styles ?? { css: stylesOf(tag) },
  );
}

const attributeOf = (value: string | number | boolean | undefined): string | true | undefined =>
  typeof value === 'number' ? String(value) : value || (value === '' ? '' : undefined);
