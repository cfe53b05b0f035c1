import { html, isServer, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { withStanding } from '../../model/facts/changes.js';
import type { View } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { version } from '../../version.js';
import { basisOf, isSameView, isUnmoved, type Basis } from './basis.js';
import { dress } from './adopt-styles.js';
import { isOwnFallback, watchLightContent } from '../../page/own-fallback.js';
import { headingLevel } from '../parts/heading.js';
import { languageOf } from '../../page/nearest.js';
import { marker, settingsOf } from './prerender-marker.js';
import { pageDocument } from '../../page/dom.js';
import { forget, whenNear } from '../../page/near.js';
import { page, renderWhole } from '../../page/page.js';
import { Prerendered } from './prerendered.js';
import { StoryController } from './story-controller.js';
import { SurroundingsController } from './surroundings-controller.js';
import { attempt, missing, warn, type Wanted } from '../../page/warn.js';

/** What changes the layout and not what is shown. */
const layoutOnly: ReadonlySet<PropertyKey> = new Set(['ownFallback']);

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

  /**
   * `auto`: the page's own text colour on its own ground; where the nearest `data-theme` is `light` or `dark` and the
   * text colour is not, both are brought. `light` and `dark` always bring both. Default `auto`.
   */
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
  /** What it was made from. */
  #basis: Basis | undefined;
  /** Why there is nothing to show, where there is nothing. */
  #missing = '';
  /** Whether something other than news of the story asks for this update. */
  #asked = true;
  /** Whether what is laid out already is what would be laid out. */
  #settled = false;
  readonly #story = new StoryController(this, () => this.#handleNews());
  readonly #surroundings = new SurroundingsController(this, () => this.#story.invalidate());
  readonly #internals = this.attachInternals?.();
  #isNear = false;
  #prerendered: Prerendered | undefined;

  constructor() {
    super();
    this.renderOptions.creationScope = pageDocument;
  }

  // To Lit an element is connected once a reader is near it: until then it has no shadow root, so that its fallback
  // stands, and whatever is set on it waits, as does `updateComplete`.
  override connectedCallback(): void {
    if (this.#isNear) super.connectedCallback();
    else whenNear(this, this.#handleNear, this.#story.prepare);
  }

  override disconnectedCallback(): void {
    if (this.#isNear) super.disconnectedCallback();
    else forget(this);
  }

  adoptedCallback(): void {
    if (this.#isNear) dress(this.shadowRoot!);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#story.invalidate();
  }

  override requestUpdate(...property: Parameters<LitElement['requestUpdate']>): void {
    // Of properties Lit tells which have changed. It calls this before there are fields.
    if (!property.length && #asked in this) this.#asked = true;
    super.requestUpdate(...property);
  }

  // What is laid out is read from the story as it is laid out.
  protected override performUpdate(): void {
    attempt(this, () => super.performUpdate());
  }

  // Not Lit's own, which would render before what is in the root, and go on to do so when that is gone.
  protected override createRenderRoot(): ShadowRoot {
    // eslint-disable-next-line wc/attach-shadow-constructor -- an empty root would hide the fallback
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (root.firstChild) this.#prerendered = new Prerendered(root, this.#handlePrerenderedUse);
    // One that brings its styles has these already, and needn't be styled anew. A strict page may have refused them, and
    // a file of them may not have come.
    if (!root.querySelector('style')?.sheet) dress(root);
    return root;
  }

  /** What was prerendered stays while it is what would be rendered, or while there is no story to tell. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    this.#followTheme();
    const prerendered = this.#prerendered;
    if (!prerendered) return true;
    if (!prerendered.kept || changed.size === 0) {
      const story = attempt(this, () => this.#story.read());
      prerendered.kept = !!story && prerendered.marker === this.#marker(story);
      if (prerendered.kept) this.#markShown();
      if (prerendered.kept || !story) return false;
    }
    this.#dropPrerendered();
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.#view;
    const asked = this.#asked || changed.size > 0;
    this.#asked = this.#settled = false;
    if (before && !this.#story.stale && [...changed.keys()].every((key) => layoutOnly.has(key))) return;
    this.#view = attempt(this, () => this.#read(asked)) ?? before;
    // Whatever else asks for it, a reader or the page, is laid out in any case.
    if (before && (!asked || this.#story.moved)) {
      const { foot, sentence, lang } = this.#view!;
      const isSame = before === this.#view || this.isSame(before, this.#view!);
      this.#settled = !asked && isSame && before.foot.text === foot.text;
      // That someone has looked at the story again is no news.
      if (!isSame && this.#story.moved) page.announce(sentence, lang);
    }
    if (this.#view) this.#markShown();
  }

  protected override render(): TemplateResult | typeof noChange {
    const view = this.#view;
    if (this.#settled) return noChange;
    return html`${
        view
          ? html`<div
              class="root"
              part="root"
              role="group"
              lang=${view.lang}
              dir=${view.dir}
              aria-label=${view.name}
              data-marker=${isServer ? this.#marker(this.#story.read()!) : nothing}
            >
              ${keyed(view.id, this.layout(view))}
            </div>`
          : nothing
      }<slot ?hidden=${!!view && this.ownFallback}></slot>`;
  }

  /** The view of this element's item in a story, or nothing where the story has no such item. */
  protected abstract read(story: Story, language: string, today: string): V | undefined;

  /** What the page asked for, for the warning that says it isn't there. */
  protected abstract wanted(): Wanted;

  protected abstract layout(view: V): TemplateResult;

  /** Whether two views show the same, beside the line that says when someone last looked. */
  protected isSame(a: V, b: V): boolean {
    return isSameView(a, b);
  }

  /** The level of a heading below the element's own; the element's own, where that is not shown. */
  protected get subheadingLevel(): number {
    return Math.min(6, headingLevel(this.headingLevel) + (this.plain ? 0 : 1));
  }

  /** For CSS: `page-light` or `page-dark`, where the page says so and the element is not told otherwise. */
  #followTheme(): void {
    const { theme } = this.#surroundings;
    const states = this.#internals?.states;
    for (const each of ['light', 'dark']) {
      const follows = each === theme && this.theme !== 'light' && this.theme !== 'dark';
      // Whatever is deleted, browsers look for what it was styled by.
      if (states?.has(`page-${each}`) !== follows) states?.[follows ? 'add' : 'delete'](`page-${each}`);
    }
  }

  /** @param asked whether something other than the story may make it another view */
  #read(asked: boolean): V | undefined {
    const story = this.#story.read();
    const last = this.#basis;
    const basis = story && basisOf(story, languageOf(this), page.today(), this.#story.frozen);
    this.#basis = basis;
    // What a pin adds to the view goes by more than the item.
    if (!asked && !this.pin && last && basis && isUnmoved(last, basis, this.wanted())) return this.#view;
    const view = basis && this.#viewOf(basis);
    this.#missing = story && !view ? missing(story, this.wanted()) : '';
    // A page may set its story in the task that loads this module: only what is missing after that is missing.
    if (this.#missing) setTimeout(() => this.#missing && warn(this, this.#missing));
    return view;
  }

  #marker(story: Story): string {
    const newer = this.#newerThan(story);
    const settings = newer ? [...settingsOf(this), newer.version] : settingsOf(this);
    return marker(story, settings, languageOf(this), page.today());
  }

  /** What may have been corrected since, where what is shown is frozen. */
  #newerThan(story: Story): Story | undefined {
    return this.#story.frozen ? this.#story.newerThan(story) : undefined;
  }

  #markShown(): void {
    try {
      const states = this.#internals?.states;
      // Whatever is there already, browsers look again for what it is styled by.
      if (!states?.has('shown')) states?.add('shown');
    } catch {
      // Browsers of before 2024 have no states, or none with such a name; what the page does to the element then stays.
    }
  }

  #dropPrerendered(): void {
    this.#prerendered?.clear();
    this.#prerendered = undefined;
    dress(this.shadowRoot!);
  }

  readonly #handleNear = (): void => {
    this.#isNear = true;
    const lookAtFallback = () => (this.ownFallback = isOwnFallback(this));
    lookAtFallback();
    watchLightContent(this, lookAtFallback);
    super.connectedCallback();
    // Now, not in a microtask: printing waits for none.
    this.performUpdate();
  };

  /** Of all embeds that a newer story reaches, only those that show what is new in it are laid out again. */
  #handleNews(): void {
    const asked = this.#asked;
    this.requestUpdate();
    this.#asked = asked;
  }

  readonly #handlePrerenderedUse = (): boolean => {
    // Without a story, not yet or not at all, what is there is all that there is.
    if (!attempt(this, () => this.#story.read())) return false;
    this.#dropPrerendered();
    this.requestUpdate();
    renderWhole(() => this.performUpdate());
    return true;
  };

  #viewOf({ story, language, today }: Basis): V | undefined {
    const view = this.read(story, language, today);
    const { frozen } = this.#story;
    const newer = this.#newerThan(story);
    return view && withStanding(view, story, language, { pin: this.pin, frozen, newer });
  }
}
