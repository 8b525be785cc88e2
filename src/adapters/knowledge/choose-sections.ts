import { headingSaid } from './match-heading.ts';
import { deniesTo, opposesTo, sharesTrouble } from './opposes.ts';
import type { ReadQuery } from './read-query.ts';
import type { ScoredPassage } from './scored-passage.ts';

/**
 * A section headed "You subscribed in an app store" is for those who say so: it is not the answer to
 * the plain question that its article is about. Between articles the same weight does harm.
 */
const unsaidHeading = 0.12;

/** More than any other reason within an article: "How to disable it" is wrong for who wants to enable it. */
const opposite = 0.3;

/** "What cannot be returned" is read after "How to return it", by somebody who asks whether they can. */
const exception = 0.15;

/** Who says what does not work is helped by the section on that, whatever other words it shares. */
const sameTrouble = 0.2;

/** Of two sections alike the earlier one: articles say the main thing first. */
const earlier = 0.04;

/** Who asks how something is done wants the steps, and who asks how many wants a figure. */
const steps = 0.08;
const figures = 0.08;

/**
 * Settles which section of each article goes first. The articles keep their places and scores; only
 * the sections of one article change places among themselves.
 */
export function chooseSections(
  ranking: ScoredPassage[],
  query: ReadQuery,
  rarity: (term: string) => number,
): ScoredPassage[] {
  const sections = new Map<number, { scored: ScoredPassage; fit: number }[]>();
  const opposes = opposesTo(query.text);
  const denies = deniesTo(query.text);
  const isTrouble = sharesTrouble(query.text);
  for (const scored of ranking) {
    const own = scored.passage.headings[1];
    const last = scored.passage.headingPath.slice(1).at(-1);
    const fit =
      scored.score -
      (last && opposes(last) ? opposite : 0) -
      (last && denies(last) ? exception : 0) +
      (last && isTrouble(last) ? sameTrouble : 0) +
      (own ? unsaidHeading * headingSaid(query.heading, own, rarity) : unsaidHeading) +
      earlier / (1 + scored.passage.position) +
      (query.howTo && scored.passage.hasSteps ? steps : 0) +
      (query.howMuch && scored.passage.hasFigures ? figures : 0);
    const known = sections.get(scored.passage.article);
    if (known) known.push({ scored, fit });
    else sections.set(scored.passage.article, [{ scored, fit }]);
  }
  for (const section of sections.values()) section.sort((a, b) => b.fit - a.fit);
  const taken = new Map<number, number>();
  return ranking.map((slot) => {
    const { article } = slot.passage;
    const at = taken.get(article) ?? 0;
    taken.set(article, at + 1);
    const passage = sections.get(article)?.[at]?.scored.passage ?? slot.passage;
    return { ...slot, passage, earnedBy: slot.passage };
  });
}
