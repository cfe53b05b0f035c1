import { localeOf } from './language/reader.js';
import { join } from './language/wording.js';
import type { View } from './views.js';

/** A short title of a view, for a page or a frame that holds nothing else. */
export function titleOf(view: View): string {
  switch (view.tag) {
    case 'pledge-counter':
      return view.title.text;
    case 'leader-quote':
      return join(
        localeOf(view.lang).messages.between.comma,
        view.speaker.text,
        !view.list && view.said.text,
      );
    case 'stance-list':
      return view.question.text;
  }
}
