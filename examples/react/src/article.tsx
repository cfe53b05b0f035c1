import { useState } from 'react';
import { pledgeCounter } from 'onrecord/model.js';
import { LeaderQuote, PledgeCounter, StanceList } from 'onrecord/react.js';
import { story } from 'onrecord/story.js';
import library from './story.json';

const counter = pledgeCounter(story, 'reassurance-force', 'en', '2025-09-05');

export function Article() {
  const [heard, setHeard] = useState('');
  return (
    <>
      <h1>A force for Ukraine</h1>
      <PledgeCounter pledge="reassurance-force" story={story} headingLevel={2}>
        {counter?.sentence}
      </PledgeCounter>
      <LeaderQuote
        quote="library-opens"
        story={library}
        onOnrecordCopy={({ quote }) => setHeard(`Copied: ${quote}`)}
      >
        “The library opens on Saturday.” Ada Brook, 1 May 2026
      </LeaderQuote>
      <StanceList question="troops-in-ukraine" story={story} rows="names">
        Where each side stands.
      </StanceList>
      <output>{heard}</output>
    </>
  );
}
