/** The drop-in: defines the three elements, upgrades the placeholders of the page, and gives its frames their height. */
import { learnBase } from './page/base-address.js';
import { followHeights } from './embed/frame-host.js';
import { upgrade } from './embed/index.js';

export * from './index.js';
export { setBase, upgrade } from './embed/index.js';

// Now or never: a script that is called later does not know where it came from.
learnBase(import.meta.url);
upgrade();
followHeights();
