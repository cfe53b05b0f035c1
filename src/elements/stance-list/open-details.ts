import type { LitElement, ReactiveController } from 'lit';

interface Host extends LitElement {
  readonly static: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Remembers which rows a reader has opened, so that they are open again if they are rendered anew: sorted, grouped another
 * way, or in another view. It also keeps the focus on a control whose row moves.
 */
export class OpenDetails implements ReactiveController {
  readonly #open = new Set<string>();
  readonly #host: Host;
  #wasStatic = false;
  /** The details that a static list had open when it became an ordinary one. No reader has opened them. */
  readonly #openedByUs = new WeakSet<Element>();
  #focused: HTMLElement | null = null;
  #place: readonly [row: string, control: number] | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Closes everything, because the next rows are those of another question, and opens the row that the address names. */
  reset(row: string | undefined): void {
    this.#open.clear();
    if (row) this.#open.add(row);
  }

  /** Whether the row of this party is open. */
  has(row: string): boolean {
    return this.#open.has(row);
  }

  /** The ids of those rows that are open. */
  among(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
    return this.#open.size ? new Set(rows.map(({ id }) => id).filter((id) => this.has(id))) : NONE;
  }

  hostConnected(): void {
    // The event does not bubble, so it is caught on its way down.
    this.#host.renderRoot.addEventListener('toggle', this.#handleToggle, true);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('toggle', this.#handleToggle, true);
  }

  hostUpdate(): void {
    const { renderRoot, static: isStatic } = this.#host;
    // The browser fires `toggle` in a later task, so the events of these details may still be queued.
    if (this.#wasStatic && !isStatic)
      for (const details of renderRoot.querySelectorAll('details[open]')) this.#openedByUs.add(details);
    this.#wasStatic = isStatic;
    this.#focused = this.#activeElement;
    const row = this.#focused?.closest<HTMLElement>('[data-row]');
    this.#place = row ? [row.dataset['row']!, controlsIn(row).indexOf(this.#focused!)] : undefined;
  }

  hostUpdated(): void {
    if (!this.#focused || !this.#place || this.#activeElement === this.#focused) return;
    // An element that the browser moves or removes loses the focus.
    const [id, control] = this.#place;
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-row]')];
    const row = rows.find(({ dataset }) => dataset['row'] === id);
    // The reader may have been led to the row itself.
    if (row && control < 0) row.tabIndex = -1;
    const target = this.#focused.isConnected ? this.#focused : row && (controlsIn(row)[control] ?? row);
    target?.focus({ preventScroll: true });
  }

  get #activeElement(): HTMLElement | null {
    // happy-dom throws if the focus is in another shadow root, so check first.
    if ((this.#host.getRootNode() as Document).activeElement !== this.#host) return null;
    return (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }

  readonly #handleToggle = ({ target }: Event): void => {
    const details = target as HTMLDetailsElement;
    const row = details.closest<HTMLElement>('[data-row]')?.dataset['row'];
    // A static list opens all details itself.
    if (!row || this.#host.static) return;
    if (!details.open) {
      this.#open.delete(row);
      this.#openedByUs.delete(details);
    } else if (!this.#openedByUs.has(details)) this.#open.add(row);
    // In a long list, the content of a row is made when the row opens.
    this.#host.requestUpdate();
  };
}

const controlsIn = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('a, summary')];
