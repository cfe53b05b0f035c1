/**
 * Sets a custom state of an element, which CSS reads as `:state(name)`. Browsers from before 2024 and test DOMs have no
 * custom states. In these the element keeps the styles that it has without the state.
 */
export function setState(internals: ElementInternals | undefined, name: string, isOn: boolean): void {
  try {
    const states = internals?.states;
    // Adding or deleting a state restyles the element even if nothing changes, so check first.
    if (states && states.has(name) !== isOn) states[isOn ? 'add' : 'delete'](name);
  } catch {
    // Chromium before version 125 throws unless the name begins with two dashes:
    // https://developer.mozilla.org/en-US/docs/Web/API/CustomStateSet#compatibility_with_dashed-ident_syntax
  }
}
