import { trust } from './trusted.js';
import type { Story } from './types.js';
import data from './reassurance-force.json' with { type: 'json' };

/** The bundled story. `npm run build` has checked it. */
export const story: Story = trust(data as unknown as Story);
