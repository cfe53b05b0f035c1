import type { Load } from '../load.js';
import { article } from './article.js';
import { arrival, embeds } from './embeds.js';
import { lists } from './lists.js';
import { refresh } from './refresh.js';
import { story } from './story.js';

export const loads: readonly Load[] = [article, lists, arrival, embeds, refresh, story];
