// Rollup finds its options under this name. Node 20 loads no TypeScript by itself, so tsx does it.
import { register } from 'tsx/esm/api';

register();
export default (await import('./scripts/build/rollup.js')).default;
