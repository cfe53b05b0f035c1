/** Writes a comparison of two versions as plain text for a terminal, and as Markdown for a message. */
import { escapeMarkdown } from '../../embed/escape.js';
import type { Change } from '../../story/types.js';
import type { FactChange, ItemChange, StoryDiff } from './diff.js';

const arrow = ({ was, now }: FactChange, mark: (text: string) => string): string =>
  was === undefined
    ? mark(now ?? '')
    : now === undefined
      ? `no longer ${mark(was)}`
      : `${mark(was)} → ${mark(now)}`;

const TELL = 'readers must be told';

function lines(
  item: ItemChange,
  head: (item: ItemChange) => string,
  fact: (fact: FactChange) => string,
): string[] {
  return [head(item) + (item.needsEntry ? ` (${TELL})` : ''), ...item.facts.map(fact)];
}

/** The lines of plain text. */
export function textLines({ items, renamed }: StoryDiff): string[] {
  return [
    ...items.flatMap((item) =>
      lines(
        item,
        ({ change, item, name }) => `${change}: ${name}${item === 'story' ? '' : `, ${item}`}`,
        (fact) => `  ${fact.label}: ${arrow(fact, (text) => text)}`,
      ),
    ),
    ...renamed.map(
      ({ was, now }) =>
        `renamed: ${now} has the content of ${was}. Keep the old id, because pages may embed it.`,
    ),
  ];
}

/** The comparison as Markdown. */
export function markdown(diff: StoryDiff, title: string): string {
  const parts = [
    ...diff.items.map((item) =>
      lines(
        item,
        ({ change, item, name }) =>
          `- **${change}: ${escapeMarkdown(name)}**${item === 'story' ? '' : ` \`${item}\``}`,
        (fact) => `  - ${escapeMarkdown(fact.label)}: ${arrow(fact, escapeMarkdown)}`,
      ).join('\n'),
    ),
    ...diff.renamed.map(({ was, now }) => `- **renamed:** \`${was}\` is now \`${now}\``),
  ];
  return `## ${escapeMarkdown(title)}\n\n${parts.length ? parts.join('\n') : 'Nothing has changed.'}`;
}

/** An entry of `changes` on one line. */
export const entryLine = ({ type, item, was, now, note }: Change): string =>
  `${type}: ${item}${was === undefined && now === undefined ? '' : `: ${textOf(was)} → ${textOf(now)}`}. Note: ${textOf(note)}`;

const textOf = (text: Change['note'] | undefined): string =>
  text === undefined ? '–' : typeof text === 'string' ? text : Object.values(text)[0]!;
