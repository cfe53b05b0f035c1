import { defaultConverter, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { StoryInput } from '../../story/types.js';

/** The public properties that the three elements have in common. */
export abstract class OnrecordSettings extends LitElement {
  /** The story to show, as an object. Default: the page's (`setStory()`), else the bundled one. A value that is not a story is refused. */
  @property({ attribute: false }) story: StoryInput | undefined;

  /**
   * The address of a story, relative to the page. The address of a published version freezes the embed. Default: the
   * page's (`<meta name="onrecord-story">`), else the bundled story. An address that is not http or https is refused.
   */
  @property() src = '';

  /** How often a story with an address is requested again, in seconds: 15 or more. Default: never, as for 0 and for anything but a number. */
  @property({ type: Number }) refresh: number | undefined;

  /** The version of the story that the page was written with. The embed then lists the changes since that version. Default: none. */
  @property({ type: Number }) pin: number | undefined;

  /**
   * `auto`: the embed uses the page's text colour and background. If the nearest `data-theme` is `light` or `dark` and the
   * text colour does not fit it, the embed sets both. `light` and `dark` always set both. Anything else is `auto`. Default `auto`.
   */
  @property({ reflect: true, useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Leaves out the heading and the rules. The last line, with the date, the sources and the changes, stays. Default false. */
  @property({ type: Boolean, reflect: true }) plain = false;

  /** Leaves out the controls and shows everything that they would open. Default false. */
  @property({ type: Boolean, reflect: true }) static = false;

  /** Leaves out the background that a theme sets. Default false. */
  @property({ type: Boolean, reflect: true }) transparent = false;

  /** The level of the heading in the page's outline, 1 to 6. Default 3, also for anything else. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /**
   * `lazy`: the embed renders when it comes near the viewport, and the content of its closed disclosures when a reader's
   * pointer or focus reaches it. `eager`: everything renders at once, for tests, print services and critical embeds.
   * Anything else is `lazy`. Code that changes it later must set the attribute. Default `lazy`.
   */
  @property() loading: 'lazy' | 'eager' = 'lazy';

  /** Converts strings as attributes are converted, because React 19 sets the property `plain` to `""` and `pin` to `"1"`. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const { elementProperties } = this.constructor as typeof LitElement;
    const values = this as unknown as Record<PropertyKey, unknown>;
    for (const [name, { type }] of elementProperties) {
      const value = values[name];
      if (typeof value === 'string' && (type === Boolean || type === Number))
        values[name] = defaultConverter.fromAttribute!(value, type);
    }
    return super.shouldUpdate(changed);
  }
}
