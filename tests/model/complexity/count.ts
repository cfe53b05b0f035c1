/**
 * A program that prints, for each case, the steps that the model takes for an input of one size and of twice that size. It
 * needs its own process, because it counts with V8's coverage, which the test runner uses too.
 */
import { stepsOf } from './steps.js';
import { cases } from './cases.js';

const counted = Object.entries(cases).map(([name, { size = 1000, prepare }]) => {
  // Fill the caches that all inputs share, so that they are not counted.
  prepare(2)();
  const [once, twice] = [size, 2 * size].map((each) => stepsOf(prepare(each)));
  return [name, once, twice];
});
process.stdout.write(JSON.stringify(counted));
