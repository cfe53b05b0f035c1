/** Our drop-in with the bundled story, prerendered into the page. */
import 'onrecord';

export const set = (): void => {};
