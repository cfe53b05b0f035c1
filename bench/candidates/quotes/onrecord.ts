/** What we ship. It has its story with it. */
import 'onrecord';

export const set = (): void => {};
