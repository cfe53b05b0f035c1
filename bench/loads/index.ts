import type { Load } from '../load.js';
import { embeds } from './embeds.js';

export const loads: readonly Load[] = [embeds];
