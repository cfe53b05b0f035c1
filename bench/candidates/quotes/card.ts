/** A quote as hand-written markup, with the same words, sources and controls as a `<leader-quote>`. */
import type { LeaderQuoteView } from '../../../src/model/views.js';
import { escape, fact, marks, sourceList } from '../html.js';

export const card = (view: LeaderQuoteView): string => `<figure>
  ${view.mark ? `<div class="mark">${escape(view.mark)}</div>` : ''}
  <blockquote>${escape(view.words?.text ?? view.retracted)}</blockquote>
  <figcaption>
    <div><b>${escape(view.speaker.text)}</b>${view.role ? `, ${escape(view.role.text)}` : ''}</div>
    <div class="meta">${escape(view.said.text)}. ${view.occasion ? `${escape(view.occasion.text)}.` : ''}
      ${marks(view.said.sources)} ${marks(view.sources)}</div>
  </figcaption>
</figure>
${view.context ? `<p>${fact(view.context)}</p>` : ''}
${
  view.wordings
    ? `<details><summary>${escape(view.wordings.label)}</summary>${view.wordings.facts
        .map((wording) => `<p>${fact(wording)}</p>`)
        .join('')}</details>`
    : ''
}
<div class="controls"><button class="copy">${escape(view.labels.copy)}</button>
  <a href="#${view.id}">${escape(view.labels.link)}</a>
  <button class="cite">${escape(view.labels.cite)}</button></div>
<div class="foot"><span>${escape(view.foot.text)}</span> ${sourceList(view.foot.sources)}</div>`;
