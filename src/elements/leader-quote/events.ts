import type { ExportView } from '../../model/views.js';

/** Fired when a reader has copied a quote. */
export class QuoteCopyEvent extends Event {
  /** The id of the quote. */
  readonly quote: string;
  /** `quote`: the words with speaker, date, source and link. Else the format of the copied reference. */
  readonly format: 'quote' | ExportView['format'];
  /** The copied text. */
  readonly text: string;

  constructor(quote: string, format: 'quote' | ExportView['format'], text: string) {
    super('onrecord-copy', { bubbles: true, composed: true });
    this.quote = quote;
    this.format = format;
    this.text = text;
  }
}

/** Fired when a reader has shared a quote with the share sheet of the device. */
export class QuoteShareEvent extends Event {
  /** The id of the quote. */
  readonly quote: string;

  constructor(quote: string) {
    super('onrecord-share', { bubbles: true, composed: true });
    this.quote = quote;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'onrecord-copy': QuoteCopyEvent;
    'onrecord-share': QuoteShareEvent;
  }
}
