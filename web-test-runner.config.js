// @web/test-runner finds its configuration under this name. Node 20 loads no TypeScript by itself, so tsx does it.
import { register } from 'tsx/esm/api';

register();
export default (await import('./scripts/wtr/config.js')).default;
