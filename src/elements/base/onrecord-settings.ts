import { defaultConverter, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Story } from '../../story/types.js';

/** The public properties that the three elements have in common. */
export abstract class OnrecordSettings extends LitElement {
  /** The story to show, as an object. Default: the page's (`setStory()`), else the bundled one. A value that is no story is refused. */
  @property({ attribute: false }) story: Story | undefined;

  /**
   * The address of a story, relative to the page. The address of a published version freezes the embed. Default: the
   * page's (`<meta name="onrecord-story">`), else the bundled story. An address that is not http or https is refused.
   */
  @property() src = '';

  /** How often to ask for news of a story with an address, in seconds: 15 or more. Default, and for anything but a number above 0: never. */
  @property({ type: Number }) refresh: number | undefined;

  /** The version of the story that the page was written with: the embed then says what has changed since. Default: none. */
  @property({ type: Number }) pin: number | undefined;

  /**
   * `auto`: the text colour of the page on its own background; if the nearest `data-theme` is `light` or `dark` and the text
   * colour does not fit it, the embed brings both. `light` and `dark` always bring both. Anything else is `auto`. Default `auto`.
   */
  @property({ reflect: true, useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** No heading and no rules; the line with as-of, source and changes stays. Default false. */
  @property({ type: Boolean, reflect: true }) plain = false;

  /** No controls: what they would open is open. Default false. */
  @property({ type: Boolean, reflect: true }) static = false;

  /** With a theme: no background of its own. Default false. */
  @property({ type: Boolean, reflect: true }) transparent = false;

  /** The level of the heading in the page's outline, 1 to 6. Default 3, also for anything else. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /**
   * `lazy`: renders when a reader comes near. `eager`: renders at once, wherever it is; for tests, print services and critical
   * embeds. Anything else is `lazy`. Code that sets it later sets the attribute. Default `lazy`.
   */
  @property() loading: 'lazy' | 'eager' = 'lazy';

  /** Lets a string count as it does in HTML: React 19 sets the property `plain` to `""` and `pin` to `"1"`. */
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
