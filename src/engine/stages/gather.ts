import type { RankedPassage } from '#domain/article.ts';
import type { SearchResult } from '../ports/knowledge.ts';
import type { Ports } from '../ports/ports.ts';
import { type Gathered, needsPerson, type Turn } from '../turn.ts';

/** Articles shown to the model before it asks for more (product.md §2.4). */
const shownPassages = 3;
/** A shorter message leans on the one before it: "and on mobile?" */
const followUpCharacters = 40;

/** Retrieves the passages an answer may rest on, one search per thing the customer asked. */
export async function gather(turn: Turn, ports: Ports): Promise<Turn> {
  if (needsPerson(turn) || !turn.understanding) return turn;
  const recalled = turn.journal.recall('gathered');
  const gathered = recalled.state === 'done' ? (recalled.payload as Gathered) : await searchAll(turn, ports);
  turn.journal.note('gathered', gathered);
  return {
    ...turn,
    gathered,
    shown: new Map(gathered.passages.map((passage) => [passage.id, passage])),
    events: [
      ...turn.events,
      {
        type: 'knowledge-searched',
        turnId: turn.claim.turnId,
        query: turn.text.slice(0, 200),
        found: gathered.passages.length,
        ...(turn.understanding.smallTalk ? {} : { answerable: gathered.answerable, language: turn.language }),
      },
    ],
  };
}

async function searchAll(turn: Turn, ports: Ports): Promise<Gathered> {
  if (turn.understanding?.smallTalk) return { passages: [], answerable: false, relevance: 0 };
  const results = await Promise.all(
    queries(turn).map(({ query, productArea }) =>
      ports.knowledge.search({
        query,
        productArea,
        language: turn.language,
        audience: audienceOf(turn),
        limit: shownPassages,
      }),
    ),
  );
  return merge(results);
}

/** What the customer may read: articles for customers need a verified one. */
function audienceOf(turn: Turn): 'public' | 'customers' {
  const { assurance } = turn.snapshot.customer;
  return assurance === 'verified' || assurance === 'staff' ? 'customers' : 'public';
}

function queries(turn: Turn): { query: string; productArea?: string }[] {
  const intents = turn.understanding?.intents ?? [];
  const spans = intents
    .filter((intent) => intent.span && intents.length > 1)
    .map((intent) => ({ query: intent.span ?? '' }));
  if (spans.length > 1) return spans;
  const before = turn.snapshot.messages
    .filter((m) => m.author.kind === 'customer')
    .at(-turn.snapshot.unanswered.length - 1);
  const leansBack = turn.text.length < followUpCharacters && before && before.text !== turn.text;
  return [{ query: leansBack ? `${before.text}\n${turn.text}` : turn.text }];
}

/** The best of each search first, so that a second question is not crowded out by the first. */
function merge(results: SearchResult[]): Gathered {
  const passages = new Map<string, RankedPassage>();
  for (let rank = 0; rank < shownPassages; rank++) {
    for (const result of results) {
      const passage = result.passages[rank];
      if (passage && !passages.has(passage.id)) passages.set(passage.id, passage);
    }
  }
  return {
    passages: [...passages.values()].slice(0, Math.max(shownPassages, results.length * 2)),
    answerable: results.some((result) => result.answerable),
    relevance: Math.max(0, ...results.map((result) => result.relevance)),
  };
}
