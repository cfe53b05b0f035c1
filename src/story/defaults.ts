import type { Defaults, Pledge, Pledger, Question, Stance } from './types.js';

/** The defaults of a question's or a pledge's rows. Its own win over those of the story. */
export const defaultsOf = (
  story: { readonly defaults?: Defaults | undefined },
  { defaults }: Pick<Question | Pledge, 'defaults'>,
): Defaults | undefined =>
  story.defaults && defaults ? { ...story.defaults, ...defaults } : (defaults ?? story.defaults);

/**
 * A stance with the defaults in the fields that it leaves out. A quote has a date, a speaker and sources of its own, so a
 * stance with a quote takes none of them. A silence takes only the sources that were searched.
 */
export function stanceWith(defaults: Defaults | undefined, stance: Stance, isSilence: boolean): Stance {
  if (!defaults) return stance;
  const { asOf, speaker, citations, searched } = defaults;
  if (isSilence) return { ...stance, searched: stance.searched ?? searched };
  if (stance.quote) return stance;
  return {
    ...stance,
    asOf: stance.asOf ?? asOf,
    speaker: stance.speaker ?? (stance.statedBy ? undefined : speaker),
    citations: stance.citations ?? citations,
  };
}

/** A pledger with the default date and the default citations, if it has none. */
export const pledgerWith = (defaults: Defaults | undefined, pledger: Pledger) => ({
  ...pledger,
  asOf: pledger.asOf ?? defaults?.asOf,
  citations: pledger.citations ?? defaults?.citations ?? [],
});
