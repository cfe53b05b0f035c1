/** Our drop-in with the bundled story. */
import 'onrecord';

export const set = (): void => {};
