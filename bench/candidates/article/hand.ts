import { set } from '../quotes/hand.js';
import { view } from './data.js';

set([view]);
