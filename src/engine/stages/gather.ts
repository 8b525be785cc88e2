import type { RankedPassage } from '#domain/article.ts';
import { followUpQuery } from '../follow-up-query.ts';
import type { SearchResult } from '../ports/knowledge.ts';
import type { Ports } from '../ports/ports.ts';
import { reranked, rerankPassages } from '../rerank-passages.ts';
import { settleConflicts } from '../settle-conflicts.ts';
import { type Gathered, needsPerson, type Turn } from '../turn.ts';

/** Articles shown to the model before it asks for more (product.md §2.4). */
const shownPassages = 3;
/** From here a reading is sure enough to prefer articles of its intent's area. */
const sureIntent = 0.7;

/** Retrieves the passages an answer may rest on, one search per thing the customer asked. */
export async function gather(turn: Turn, ports: Ports): Promise<Turn> {
  if ((needsPerson(turn) && !turn.beside) || !turn.understanding) return turn;
  const recalled = turn.journal.recall('gathered');
  const found = recalled.state === 'done' ? (recalled.payload as Found) : await searchAll(turn, ports);
  turn.journal.note('gathered', found);
  const { passages, modelCalls } = await rerankPassages(turn, ports, found.passages);
  const gathered: Gathered = { ...found, ...settleConflicts(passages.slice(0, found.shown)) };
  return {
    ...turn,
    modelCalls: [...turn.modelCalls, ...modelCalls],
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
      ...(gathered.conflicts ?? []).map(({ newer, older }) => ({
        type: 'articles-contradicted' as const,
        turnId: turn.claim.turnId,
        newer: newer.passageId,
        older: older.passageId,
      })),
    ],
  };
}

/** What the searches gave, and how much of it is shown. */
interface Found extends Pick<Gathered, 'passages' | 'answerable' | 'relevance'> {
  shown: number;
}

async function searchAll(turn: Turn, ports: Ports): Promise<Found> {
  if (turn.understanding?.smallTalk) return { passages: [], answerable: false, relevance: 0, shown: 0 };
  const limit = ports.desk.knowledge.rerank ? reranked : shownPassages;
  const search = ({ query, productArea }: Query) =>
    ports.knowledge.search({
      query,
      productArea,
      language: turn.language,
      audience: audienceOf(turn),
      limit,
    });
  const asked = queries(turn, ports);
  const [only] = asked;
  if (asked.length > 1 || !only || turn.beside) return merge(await Promise.all(asked.map(search)));
  const before = turn.snapshot.messages
    .filter((message) => message.author.kind === 'customer')
    .at(-turn.snapshot.unanswered.length - 1);
  const together = before && followUpQuery(turn.text, before.text);
  if (!together) return merge([await search(only)]);
  if (together.leans) return merge([await search({ ...only, query: together.query })]);
  // A short question that says enough itself is not to be mixed with what came before.
  const [alone, joined] = await Promise.all([search(only), search({ ...only, query: together.query })]);
  return merge([alone.answerable || alone.relevance >= joined.relevance ? alone : joined]);
}

/** What the customer may read: articles for customers need a verified one. */
function audienceOf(turn: Turn): 'public' | 'customers' {
  const { assurance } = turn.snapshot.customer;
  return assurance === 'verified' || assurance === 'staff' ? 'customers' : 'public';
}

interface Query {
  query: string;
  productArea?: string;
}

/** One query for each thing that was asked, in the area its intent names. */
function queries(turn: Turn, ports: Ports): Query[] {
  const intents = turn.beside?.asked ?? turn.understanding?.intents ?? [];
  const areaOf = ({ intent, confidence }: { intent: string; confidence: number }) =>
    confidence >= sureIntent ? ports.desk.intents.find(({ id }) => id === intent)?.productArea : undefined;
  const spans = intents
    .filter((intent) => intent.span && (intents.length > 1 || turn.beside))
    .map((intent) => ({ query: intent.span ?? '', productArea: areaOf(intent) }));
  if (spans.length > 1 || turn.beside) return spans;
  const [first] = intents;
  return [{ query: turn.text, productArea: first && areaOf(first) }];
}

/** The best of each search first, so that a second question is not crowded out by the first. */
function merge(results: SearchResult[]): Found {
  const passages = new Map<string, RankedPassage>();
  const longest = Math.max(0, ...results.map((result) => result.passages.length));
  for (let rank = 0; rank < longest; rank++) {
    for (const result of results) {
      const passage = result.passages[rank];
      if (passage && !passages.has(passage.id)) passages.set(passage.id, passage);
    }
  }
  const shown = Math.max(shownPassages, results.length * 2);
  return {
    passages: [...passages.values()].slice(0, Math.max(shown, reranked)),
    shown,
    answerable: results.some((result) => result.answerable),
    relevance: Math.max(0, ...results.map((result) => result.relevance)),
  };
}
