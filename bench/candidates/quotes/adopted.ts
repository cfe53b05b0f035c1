/** What we ship, where it has been rendered into the page before. It has its story with it. */
import 'onrecord';

export const set = (): void => {};
