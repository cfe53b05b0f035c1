/** The drop-in file: registers the three elements, upgrades the placeholders of the page and sizes its frames. */
import { learnBase } from './page/base-address.js';
import { followHeights } from './embed/frame-host.js';
import { upgrade } from './embed/index.js';

export * from './index.js';
export { setBase, upgrade } from './embed/index.js';

// The address is read while the module is evaluated: `document.currentScript` is null in any later callback.
learnBase(import.meta.url);
upgrade();
followHeights();
