import { messagesFor } from '../../model/language/lookup.js';
import type { Messages } from '../../model/language/messages.js';
import { isSameBut } from '../../model/same-view.js';
import type { View } from '../../model/views.js';
import type { Wanted } from '../../page/warn.js';
import { isUntouched } from '../../story/share.js';
import type { Story } from '../../story/types.js';

/** The inputs of a view, except the element's own properties. */
export interface ViewInputs {
  readonly story: Story;
  readonly language: string;
  /** The words of the interface in that language. A page may load or replace them later. */
  readonly messages: Messages;
  readonly today: string;
  readonly isFrozen: boolean;
}

export const inputsOf = (story: Story, language: string, today: string, isFrozen: boolean): ViewInputs => ({
  story,
  language,
  messages: messagesFor(language || story.language),
  today,
  isFrozen,
});

/**
 * Whether an item's view is the same for both inputs, so that it need not be made again. False for a frozen story, because
 * its view also lists later corrections.
 */
export const giveSameView = (last: ViewInputs, now: ViewInputs, { list, id }: Wanted): boolean =>
  last.language === now.language &&
  last.messages === now.messages &&
  last.today === now.today &&
  !last.isFrozen &&
  !now.isFrozen &&
  isUntouched(last.story, now.story, list, id);

/** Whether two views show the same, except for the line that says when someone last looked at the story. */
export const isSameView = (a: View, b: View): boolean =>
  isSameBut('foot', a, b) && isSameBut('checked', a.foot, b.foot);
