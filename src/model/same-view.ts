import { isContainer } from '../story/share.js';

/** The keys that hold a value. Getters compute theirs from the other keys, or from the entries of a list. */
const readyKeys = (part: object): string[] =>
  Object.keys(part).filter((key) => !Object.getOwnPropertyDescriptor(part, key)!.get);

/** Whether two parts of views are equal, getters aside. */
export const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (isContainer(a) &&
    isContainer(b) &&
    readyKeys(a).length === readyKeys(b).length &&
    isSameBut(undefined, a, b));

/** Whether two objects are equal, getters and one key aside. */
export const isSameBut = <T extends object>(besides: keyof T | undefined, a: T, b: T): boolean =>
  (readyKeys(b) as (keyof T)[]).every((key) => key === besides || isSame(a[key], b[key]));
