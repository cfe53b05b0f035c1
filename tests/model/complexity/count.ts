/**
 * A program: prints, for each case, how many steps the model takes for an input of one size and of twice that size.
 * It is a process of its own, since it counts by the coverage of V8, which the test runner uses too.
 */
import { stepsOf } from './steps.js';
import { cases } from './cases.js';

const counted = Object.entries(cases).map(([name, { size = 1000, prepare }]) => {
  // What is made once for all inputs is made before.
  prepare(2)();
  const [once, twice] = [size, 2 * size].map((each) => stepsOf(prepare(each)));
  return [name, once, twice];
});
process.stdout.write(JSON.stringify(counted));
