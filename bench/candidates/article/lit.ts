import { set } from '../quotes/lit.js';
import { view } from './data.js';

set([view]);
