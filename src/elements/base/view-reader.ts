import { withStanding } from '../../model/facts/changes.js';
import { removedItem } from '../../model/facts/removed.js';
import type { RemovedView, View } from '../../model/views.js';
import { languageOf } from '../../page/nearest.js';
import { page } from '../../page/page.js';
import { missing, warn, type Wanted } from '../../page/warn.js';
import type { Story } from '../../story/types.js';
import type { ShownStory } from './story-controller.js';
import { giveSameView, inputsOf, type ViewInputs } from './view-inputs.js';

/** How an element makes the view of its item, and how a warning names the item. */
interface Item<V extends View> {
  readonly read: (story: Story, language: string, today: string) => V | undefined;
  readonly wanted: () => Wanted;
}

/** Makes the view of an element's item, or of its retraction. Warns if the story has neither. */
export class ViewReader<V extends View> {
  readonly #host: Element;
  readonly #item: Item<V>;
  /** The last view and what it was made from. */
  #view: V | RemovedView | undefined;
  #inputs: ViewInputs | undefined;
  /** Why there is no view. */
  #missing = '';
  /** The item of the last view. */
  #subject = '';
  /** Whether the element must not keep its last view: that was of another item, the story lacks this one, and there is a fallback. */
  isOther = false;

  constructor(host: Element, item: Item<V>) {
    this.#host = host;
    this.#item = item;
  }

  /** @param mayBeSame whether the element's properties are the same as for the last view */
  viewOf(
    { story, isFrozen, newer }: ShownStory,
    pin: number | undefined,
    mayBeSame: boolean,
  ): V | RemovedView | undefined {
    const last = this.#inputs;
    const view = this.#view;
    this.#missing = '';
    this.#view = undefined;
    this.#inputs = story && inputsOf(story, languageOf(this.#host), page.today(), isFrozen);
    if (!story || !this.#inputs) return undefined;
    // With a pin, the view depends on more than the item.
    const wanted = this.#item.wanted();
    if (mayBeSame && !pin && view && last && giveSameView(last, this.#inputs, wanted))
      return (this.#view = view);
    const { language, today } = this.#inputs;
    const subject = wanted.list + wanted.id;
    const item =
      this.#item.read(story, language, today) ?? removedItem(story, wanted.list, wanted.id, language, today);
    this.isOther = !item && !['', subject].includes(this.#subject) && !!this.#host.textContent.trim();
    if (item) {
      this.#subject = subject;
      const standing = withStanding(item, story, language, { pin, frozen: isFrozen, newer });
      return (this.#view = standing);
    }
    this.#missing = missing(story, wanted);
    // A page may call `setStory()` in the task that loads this module, so the warning waits for the next task.
    setTimeout(() => this.#missing && warn(this.#host, this.#missing));
    return undefined;
  }
}
