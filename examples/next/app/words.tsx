'use client';

import { useState } from 'react';
import { LeaderQuote } from 'onrecord/react.js';
import story from './story.json';

export function Words() {
  const [heard, setHeard] = useState('');
  return (
    <>
      <LeaderQuote
        quote="library-opens"
        story={story}
        onOnrecordCopy={({ quote }) => setHeard(`Copied: ${quote}`)}
      >
        “The library opens on Saturday.” Ada Brook, 1 May 2026
      </LeaderQuote>
      <output>{heard}</output>
    </>
  );
}
