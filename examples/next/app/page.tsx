import { pledgeCounter } from 'onrecord/model.js';
import { PledgeCounter, StanceList } from 'onrecord/react.js';
import { story } from 'onrecord/story.js';
import { Words } from './words';

const counter = pledgeCounter(story, 'reassurance-force', 'en', '2025-09-05');

export default function Page() {
  return (
    <main>
      <h1>A force for Ukraine</h1>
      <PledgeCounter pledge="reassurance-force" story={story} headingLevel={2}>
        {counter?.sentence}
      </PledgeCounter>
      <Words />
      <StanceList question="troops-in-ukraine" story={story} rows="names">
        Where each side stands.
      </StanceList>
    </main>
  );
}
