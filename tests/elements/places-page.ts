/** The script of the pages in places.test.ts: the elements, and what turns placeholders into them. */
import { upgrade } from '../../src/embed/index.js';
import '../../src/index.js';

upgrade();
