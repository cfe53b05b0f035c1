/** The mark that a reader followed last, by shadow root. The back link of an entry leads to that mark. */
const followed = new WeakMap<ShadowRoot, HTMLElement>();

/**
 * Moves the focus between marks and the list of sources, because a fragment in an address cannot lead into a shadow root.
 * The listener is on the root, so that it also serves prerendered links.
 */
export function followMarks(root: ShadowRoot): void {
  root.addEventListener('click', (event) => {
    const click = event as MouseEvent;
    // With a modifier key, the browser opens the source itself in another tab.
    if (click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
    const link = (click.target as Element).closest<HTMLElement>('[data-source], [data-back]');
    const target = link && (link.dataset.back ? markBeside(root, link.dataset.back) : entryOf(root, link));
    if (!target) return;
    click.preventDefault();
    target.focus();
  });
}

/** Opens the list at the entry of a mark. */
function entryOf(root: ShadowRoot, mark: HTMLElement): HTMLElement | undefined {
  const { source } = mark.dataset;
  const entry = [...root.querySelectorAll<HTMLElement>('[data-entry]')].find(
    ({ dataset }) => dataset.entry === source,
  );
  if (!entry) return undefined;
  entry.closest('details')!.open = true;
  followed.set(root, mark);
  return entry;
}

/** The mark that led to an entry, else the first mark of that source that can be seen. */
function markBeside(root: ShadowRoot, source: string): HTMLElement | undefined {
  const last = followed.get(root);
  if (last?.isConnected && last.dataset.source === source) return last;
  return [...root.querySelectorAll<HTMLElement>('[data-source]')].find(
    (mark) => mark.dataset.source === source && mark.checkVisibility(),
  );
}
