import { messagesFor } from '../../model/language/lookup.js';
import type { Messages } from '../../model/language/messages.js';
import { isSameBut } from '../../model/same-view.js';
import type { View } from '../../model/views.js';
import { isUntouched } from '../../story/share.js';
import type { Story } from '../../story/types.js';
import type { Wanted } from '../../page/warn.js';

/** What a view is made from, beside the element's own settings. */
export interface Basis {
  readonly story: Story;
  readonly language: string;
  /** The interface's words in it: they may come late, or be replaced. */
  readonly messages: Messages;
  readonly today: string;
  readonly frozen: boolean;
}

export const basisOf = (story: Story, language: string, today: string, frozen: boolean): Basis => ({
  story,
  language,
  messages: messagesFor(language || story.language),
  today,
  frozen,
});

/** Whether the view of an item can be no other; what a frozen version adds to it goes by more than the item. */
export const isUnmoved = (last: Basis, now: Basis, { list, id }: Wanted): boolean =>
  last.language === now.language &&
  last.messages === now.messages &&
  last.today === now.today &&
  !last.frozen &&
  !now.frozen &&
  isUntouched(last.story, now.story, list, id);

/** Whether two views show the same, beside the line that says when someone last looked. */
export const isSameView = (a: View, b: View): boolean =>
  isSameBut('foot', a, b) && isSameBut('text', a.foot, b.foot);
