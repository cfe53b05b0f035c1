import { html, isServer, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { RemovedView, View } from '../../model/views.js';
import { pageDocument } from '../../page/dom.js';
import { forget, whenNear } from '../../page/near.js';
import { languageOf } from '../../page/nearest.js';
import { isOwnFallback, watchLightContent } from '../../page/own-fallback.js';
import { page, renderWhole } from '../../page/page.js';
import { attempt, type Wanted } from '../../page/warn.js';
import type { Story } from '../../story/types.js';
import { version } from '../../version.js';
import { followMarks } from '../parts/follow-marks.js';
import { headingLevel } from '../parts/heading.js';
import { removal } from '../parts/removal.js';
import type { Disclosure } from '../parts/sources.js';
import { addStyles } from './adopt-styles.js';
import { setState } from './custom-state.js';
import { DisclosureContent } from './disclosure-content.js';
import { addSlot } from './fallback-slot.js';
import { OnrecordSettings } from './onrecord-settings.js';
import { inTasks } from './long-story.js';
import { prepare } from './prepare.js';
import { markerFor } from './prerender-marker.js';
import { prerenderedIn, type Prerendered } from './prerendered.js';
import { StoryController } from './story-controller.js';
import { sourceOf } from './story-source.js';
import { SurroundingsController } from './surroundings-controller.js';
import { INPUTS, isOnly, LAYOUT } from './update-reasons.js';
import { isSameView } from './view-inputs.js';
import { ViewReader } from './view-reader.js';

/**
 * The base of the three elements: the story, the language, the theme and the fallback. If a story or a page is faulty, the
 * element shows the last good content or the fallback, and never throws.
 *
 * An update makes a view from the story (`read`) and lays it out (`layout`).
 *
 * @attr {string} lang - The reader's language, BCP 47. Default: the nearest ancestor's, else the story's.
 */
export abstract class OnrecordElement<V extends View> extends OnrecordSettings {
  /** The version of the package. */
  static readonly version: string = version;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The view to lay out. */
  #view: V | RemovedView | undefined;
  /** The last view that was laid out without an error. */
  #shown: V | RemovedView | undefined;
  /** How the disclosures were laid out. Undefined before the first layout. */
  #disclosure: Disclosure | undefined;
  /** Whether the update would lay out what is there already. Set by `willUpdate` for the `render` of the same update. */
  #isUnchanged = false;
  /** A new value makes Lit create all nodes anew. */
  #nodes = 0;
  #hidesFallback = true;
  /** Whether the element has been near the viewport. Before that it has no shadow root. */
  #isNear = false;
  #prerendered: Prerendered | undefined;
  readonly #internals = this.attachInternals?.();
  readonly #views = new ViewReader<V>(this, {
    read: (...story) => this.read(...story),
    wanted: () => this.wanted(),
  });
  readonly #disclosed = new DisclosureContent(this, () => {
    // Prerendered, static and eager embeds have everything.
    if (!this.#view || this.#prerendered || this.static || this.loading === 'eager') return;
    // This update has no reason, so it keeps the nodes of a page that was translated: see `update()`.
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #story = new StoryController(this, () => this.requestUpdate(INPUTS, true));

  constructor() {
    super();
    new SurroundingsController(this, this.#internals, () => this.requestUpdate(INPUTS, true));
    // Not an assignment: the manifest would list the left side as a field of this class.
    Object.assign(this.renderOptions, { creationScope: pageDocument });
  }

  // Lit's `connectedCallback` is called when the element comes near the viewport. Until then the element has no shadow root,
  // so the fallback is visible. Changes of properties and `updateComplete` wait until then too.
  override connectedCallback(): void {
    if (this.#isNear) this.#connect();
    else if (this.loading === 'eager') this.#renderNow();
    else whenNear(this, () => this.#renderNow(), this.#prepare);
  }

  override disconnectedCallback(): void {
    if (this.#isNear) super.disconnectedCallback();
    else forget(this);
  }

  adoptedCallback(): void {
    if (this.#isNear) attempt(this, () => addStyles(this.renderRoot as ShadowRoot));
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate(INPUTS, true);
    if (value === 'eager' && page.waiting?.has(this)) this.#renderNow();
  }

  /** Divides an update with a long story: see `inTasks()`. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    // Lit also calls this after an update that the element has made at once.
    if (!this.isUpdatePending || this.#prerendered) return super.scheduleUpdate();
    const wait = inTasks(
      () => this.#story.read().story,
      this.#story.shown,
      () => attempt(this, () => this.#views.viewOf(this.#story.read(), this.pin, true)),
    );
    return wait ? wait.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    attempt(this, () => super.performUpdate(), CANNOT_RENDER);
    if (!this.hasUpdated && this.#isNear && !this.#prerendered) addSlot(this.renderRoot);
  }

  // Lit's own method would render before the content of a declarative root, and would fail when that content is removed.
  protected override createRenderRoot(): ShadowRoot {
    // A closed declarative root can be reached only through the internals. No root is attached earlier than here, because an
    // empty root hides the fallback.
    const root = this.shadowRoot ?? this.#internals?.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#prerendered = prerenderedIn(root, this.wanted().id, this.#handlePrerenderedUse);
    // Prerendered content has its own styles, unless the page's Content Security Policy blocks them or their file is missing.
    if (!root.querySelector('style')?.sheet) addStyles(root);
    followMarks(root);
    return root;
  }

  /** Keeps prerendered content as long as it equals what would be rendered, or there is nothing to render. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    super.shouldUpdate(changed);
    const prerendered = this.#prerendered;
    if (!prerendered) return true;
    const story = prerendered.isKept ? this.#story.shown : undefined;
    const reading = attempt(this, () => this.#story.read());
    prerendered.isKept =
      (!prerendered.isKept || isOnly(INPUTS, changed)) &&
      !!reading?.story &&
      !this.hasChoices &&
      prerendered.marker === markerFor(this, reading);
    if (!prerendered.isKept) {
      // A change is announced if it changes the view that the prerendered content shows.
      const before =
        story &&
        attempt(this, () => this.#views.viewOf({ ...reading!, story, newer: undefined }, this.pin, false));
      if (this.#canRender() || (prerendered.item !== this.wanted().id && this.textContent.trim())) {
        this.#view = before;
        this.#dropPrerendered();
        return true;
      }
    }
    // While a story is being loaded the controls stay, so that nothing moves.
    prerendered.isStatic = !prerendered.isKept && (!!reading?.story || !sourceOf(this).address);
    setState(this.#internals, 'shown', true);
    // It fires the events of the story. Lit calls it only after an update.
    this.#story.hostUpdated();
    return false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#isUnchanged = false;
    if (this.hasUpdated && this.#view && isOnly(LAYOUT, changed)) return;
    attempt(this, () => this.#readView(isOnly(INPUTS, changed)));
  }

  // A view reads the story while it is laid out, so the layout may fail too. The second try creates all nodes anew. If that
  // fails, the last good view is laid out. If the view on screen itself fails, for instance at later rows, it stays there.
  protected override update(changed: PropertyValues): void {
    // Page translators replace text nodes by `<font>` elements. Lit would go on to update the removed text nodes, so all
    // nodes are created anew. An update without a reason only adds nodes.
    if (changed.size && !this.#isUnchanged && this.renderRoot.querySelector('font')) this.#nodes++;
    const tries = [this.#view, this.#view];
    const views = this.#view && this.#view === this.#shown ? tries : [...tries, this.#shown, undefined];
    const isDone = views.some((view) => {
      this.#view = view;
      return attempt(this, () => (super.update(changed), true)) ?? (this.#nodes++, false);
    });
    if (!isDone) addSlot(this.renderRoot);
    this.#shown = this.#view;
    this.#disclosure = this.disclosure;
    setState(this.#internals, 'shown', !!this.#view);
  }

  protected override render(): TemplateResult | typeof noChange {
    const view = this.#view;
    if (this.#isUnchanged) return noChange;
    return html`${
        view
          ? html`<div
              class="root"
              part="root"
              role="group"
              lang=${view.lang}
              dir=${view.dir}
              aria-label=${view.name}
              data-marker=${isServer ? markerFor(this, this.#story.read()) : nothing}
            >
              ${keyed(`${view.id} ${this.#nodes}`, removal(view, this.disclosure) ?? this.layout(view as V))}
            </div>`
          : nothing
      }<slot ?hidden=${!!view && this.#hidesFallback}></slot>`;
  }

  /** The view of this element's item in a story, or nothing if the story has no such item. */
  protected abstract read(story: Story, language: string, today: string): V | undefined;

  /** The item that the page asked for, for the warning that the story has no such item. */
  protected abstract wanted(): Wanted;

  protected abstract layout(view: V): unknown;

  /** Whether two views show the same, except for the line that says when someone last looked at the story. */
  protected isSame(a: V, b: V): boolean {
    return isSameView(a, b);
  }

  /** Whether a reader's choices change what is shown. Prerendered content was made without choices. */
  protected get hasChoices(): boolean {
    return false;
  }

  protected get disclosure(): Disclosure {
    if (this.static) return 'open';
    return this.#disclosed.isMade || this.loading === 'eager' ? 'closed' : 'empty';
  }

  /** The level of a heading below the element's own heading; one less if that is not shown. */
  protected get subheadingLevel(): number {
    return Math.min(6, headingLevel(this.headingLevel) + (this.plain ? 0 : 1));
  }

  /** Lays out the same view again, for instance after a reader's action. */
  protected requestLayout(): void {
    this.requestUpdate(LAYOUT, true);
  }

  readonly #prepare = (): void =>
    prepare(this, this.#story.read().story, (story) => this.read(story, languageOf(this), page.today()));

  #renderNow(): void {
    this.#isNear = true;
    forget(this);
    this.#hidesFallback = attempt(this, () => isOwnFallback(this)) ?? true;
    watchLightContent(this, this.#handleFallback);
    this.#connect();
    // The element renders at once and not in a microtask, because printing does not wait.
    this.performUpdate();
  }

  /** @param mayBeSame whether only the inputs may have changed, and none of the element's properties */
  #readView(mayBeSame: boolean): void {
    const before = this.#view;
    const reading = this.#story.read();
    const view = this.#views.viewOf(reading, this.pin, mayBeSame);
    this.#view = view ?? (this.#views.isOther ? undefined : before);
    if (!view) return;
    const isSame = !!before && (before === view || this.isSame(before as V, view as V));
    this.#isUnchanged =
      mayBeSame && isSame && before.foot.text === view.foot.text && this.#disclosure === this.disclosure;
    if (before && !isSame && reading.isNews) page.announce(view.sentence, view.sentenceLang ?? view.lang);
  }

  /** Whether there is a view to replace prerendered content with. A story that only the server has gives none. */
  #canRender(): boolean {
    return !!attempt(this, () => this.#views.viewOf(this.#story.read(), this.pin, false));
  }

  #dropPrerendered(): void {
    this.#prerendered?.clear();
    this.#prerendered = undefined;
    addStyles(this.renderRoot as ShadowRoot);
  }

  #connect(): void {
    attempt(this, () => super.connectedCallback(), CANNOT_RENDER);
  }

  readonly #handleFallback = (): void => {
    const hides = attempt(this, () => isOwnFallback(this));
    if (hides === undefined || hides === this.#hidesFallback) return;
    this.#hidesFallback = hides;
    this.requestLayout();
  };

  readonly #handlePrerenderedUse = (): boolean => {
    if (!this.#canRender()) return false;
    this.#dropPrerendered();
    this.requestLayout();
    renderWhole(() => this.performUpdate());
    return true;
  };
}

const CANNOT_RENDER = 'it cannot be rendered';
