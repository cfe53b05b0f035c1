/**
 * Sets a custom state of an element, which CSS reads as `:state(name)`. Browsers of before 2024 and test DOMs have no such
 * states; the styles of the page then stay.
 */
export function setState(internals: ElementInternals | undefined, name: string, isOn: boolean): void {
  try {
    const states = internals?.states;
    // Adding or deleting a state restyles the element even if nothing changes, so check first.
    if (states && states.has(name) !== isOn) states[isOn ? 'add' : 'delete'](name);
  } catch {
    // Chromium of before version 125 accepts only names that begin with two dashes.
  }
}
