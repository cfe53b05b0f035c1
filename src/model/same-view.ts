import { isContainer } from '../story/share.js';

/** The rest is made when it is asked for, and follows from these; of rows, from their entries. */
const readyKeys = (part: object): string[] =>
  Object.keys(part).filter((key) => !Object.getOwnPropertyDescriptor(part, key)!.get);

/** Whether two parts of views show the same. */
export const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (isContainer(a) &&
    isContainer(b) &&
    readyKeys(a).length === readyKeys(b).length &&
    isSameBut(undefined, a, b));

/** Whether they do, beside what is under a key. */
export const isSameBut = <T extends object>(besides: keyof T | undefined, a: T, b: T): boolean =>
  (readyKeys(b) as (keyof T)[]).every((key) => key === besides || isSame(a[key], b[key]));
