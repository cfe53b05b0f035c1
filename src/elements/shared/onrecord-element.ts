import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { withStanding } from '../../model/changes.js';
import type { View } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { version } from '../../version.js';
import { isOwnFallback } from './fallback.js';
import { headingLevel } from './heading.js';
import { languageOf } from './language.js';
import { page } from './page.js';
import { StoryController } from './story-controller.js';
import { missing, warn, type Wanted } from './warn.js';

/** What changes the layout and not what is shown. */
const layoutOnly: ReadonlySet<PropertyKey> = new Set(['ownFallback', 'expanded']);

/**
 * What the three elements have in common: the story, the language, the fallback, and that nothing which a story or a
 * page does leaves them blank or throws.
 *
 * @attr {string} lang - The reader's language, BCP 47. Default: the nearest ancestor's, else the story's.
 */
export abstract class OnrecordElement<V extends View> extends LitElement {
  /** The version of the package. */
  static readonly version: string = version;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The story to show. Default: the page's (`setStory()`), else the bundled one. What is no story is refused. */
  @property({ attribute: false }) story: Story | undefined;

  /**
   * The address of a story, relative to the page. The address of a published version freezes the embed. Default: the
   * page's (`<meta name="onrecord-story">`), else the bundled story.
   */
  @property() src = '';

  /** With a story from an address: how often to ask for news of it, in seconds, 15 or more. Default: never. */
  @property({ type: Number }) refresh: number | undefined;

  /** The version of the story that the page was written with: what has changed since is then said. Default: none. */
  @property({ type: Number }) pin: number | undefined;

  /** `auto`: the page's own text colour on its own ground. `light` and `dark` bring both. Default `auto`. */
  @property({ reflect: true, useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** No heading and no rules; the line with as-of, source and changes stays. Default false. */
  @property({ type: Boolean, reflect: true }) plain = false;

  /** No controls: what they would open is open. Default false. */
  @property({ type: Boolean, reflect: true }) static = false;

  /** With a theme: no ground of its own. Default false. */
  @property({ type: Boolean, reflect: true }) transparent = false;

  /** The level of the heading in the page's outline, 1 to 6; anything else is 3. Default 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private ownFallback = true;

  /** What is on screen: the last that could be shown. */
  #view: V | undefined;
  /** Why there is nothing to show, where there is nothing. */
  #missing = '';
  readonly #story = new StoryController(this);
  readonly #internals = this.attachInternals?.();
  /** A paragraph may still grow while the page is parsed, of which no slot tells. */
  readonly #lightContent = isServer
    ? undefined
    : new MutationObserver(() => {
        this.ownFallback = isOwnFallback(this);
      });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lightContent?.observe(this, { characterData: true, childList: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lightContent?.disconnect();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#story.invalidate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.ownFallback = isServer || isOwnFallback(this);
    if (!this.#story.stale && [...changed.keys()].every((key) => layoutOnly.has(key))) return;
    const before = this.#view;
    try {
      this.#view = this.#read() ?? before;
    } catch (error) {
      // A story may be an object of the page's own making, with a getter that throws.
      warn(this, `the story cannot be read: ${String(error)}`);
    }
    if (before && this.#story.moved) this.#announce(before);
    if (this.#view) this.#internals?.states.add('shown');
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`${
        view
          ? html`<div
              class="root"
              part="root"
              role="group"
              lang=${view.lang}
              dir=${view.dir}
              aria-label=${view.sentence}
            >
              ${this.layout(view)}
            </div>`
          : nothing
      }<slot ?hidden=${!!view && this.ownFallback}></slot>`;
  }

  /** The view of this element's item in a story, or nothing where the story has no such item. */
  protected abstract read(story: Story, language: string, today: string): V | undefined;

  /** What the page asked for, for the warning that says it isn't there. */
  protected abstract wanted(): Wanted;

  protected abstract layout(view: V): TemplateResult;

  /** The level of a heading below the element's own; the element's own, where that is not shown. */
  protected get subheadingLevel(): number {
    return Math.min(6, headingLevel(this.headingLevel) + (this.plain ? 0 : 1));
  }

  #read(): V | undefined {
    const story = this.#story.read();
    const view = story && this.#viewOf(story);
    this.#missing = story && !view ? missing(story, this.wanted()) : '';
    // A page may set its story in the task that loads this module: only what is missing after that is missing.
    if (this.#missing) setTimeout(() => this.#missing && warn(this, this.#missing));
    return view;
  }

  #viewOf(story: Story): V | undefined {
    const language = languageOf(this);
    const view = this.read(story, language, page.today());
    const { frozen } = this.#story;
    const newer = frozen ? this.#story.newerThan(story) : undefined;
    return view && withStanding(view, story, language, { pin: this.pin, frozen, newer });
  }

  /** Says that this item has changed; that someone has looked at the story again is no news. */
  #announce(before: V): void {
    const body = ({ plainText, foot }: V) => plainText.replace(foot.text, '');
    const view = this.#view!;
    if (body(before) !== body(view)) page.announce(view.sentence, view.lang);
  }
}
