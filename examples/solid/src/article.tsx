import { createSignal } from 'solid-js';
import type {} from 'onrecord/jsx.js';
import story from './story.json';

export function Article() {
  const [heard, setHeard] = createSignal('');
  return (
    <>
      <h1>A force for Ukraine</h1>
      <pledge-counter attr:pledge="reassurance-force" attr:heading-level={2}>
        26 nations have formally committed, Emmanuel Macron said on 4 September 2025.
      </pledge-counter>
      <leader-quote
        attr:quote="library-opens"
        prop:story={story}
        on:onrecord-copy={({ quote }) => setHeard(`Copied: ${quote}`)}
      >
        “The library opens on Saturday.” Ada Brook, 1 May 2026
      </leader-quote>
      <stance-list attr:question="troops-in-ukraine" attr:rows="names">
        Where each side stands.
      </stance-list>
      <output>{heard()}</output>
    </>
  );
}
