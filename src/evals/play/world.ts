import { z } from 'zod';
import type { RankedPassage } from '#domain/article.ts';
import type { Records } from '#domain/tool.ts';
import type { Knowledge } from '#engine/ports/knowledge.ts';
import { overlayRecords } from './overlay-records.ts';
import type { Trial } from './trial.ts';

const text = z.string().trim().min(1);

/** What a case changes in the world before it begins: a planted article, a poisoned record, an odd name. */
export const worldSchema = z.strictObject({
  /** Found first by every search, as an article would be that somebody planted. */
  articles: z.array(z.strictObject({ id: text, title: text, text })).optional(),
  /** Top-level fields of records that are set; the record must be there. */
  records: z.array(z.strictObject({ collection: text, id: text, set: z.record(z.string(), z.unknown()) })).optional(),
  /** The customer's name, as the company's site would give it. */
  customerName: text.optional(),
});
export type World = z.output<typeof worldSchema>;

/** Names what a case's world speaks of and the desk does not have. */
export function worldFault(world: World | undefined, { seed }: Pick<Trial, 'seed'>): string | undefined {
  for (const { collection, id } of world?.records ?? []) {
    if (!seed.get(collection)?.has(id)) return `the desk has no record \`${collection}/${id}\` to change`;
  }
  return undefined;
}

/** The desk's records, as good as fresh, with the case's changes. */
export async function recordsOf({ seed }: Pick<Trial, 'seed'>, world: World | undefined): Promise<Records> {
  const records = overlayRecords(seed);
  for (const { collection, id, set } of world?.records ?? []) {
    await records.put(collection, id, Object.assign({}, await records.get(collection, id), set));
  }
  return records;
}

/** The desk's knowledge, with the planted articles in front of whatever is found. */
export function knowledgeOf(trial: Pick<Trial, 'knowledge'>, world: World | undefined): Knowledge {
  const planted = (world?.articles ?? []).map(passageOf);
  if (planted.length === 0) return trial.knowledge;
  return {
    async search(request) {
      const found = await trial.knowledge.search(request);
      return {
        passages: [...planted, ...found.passages].slice(0, Math.max(request.limit, planted.length)),
        answerable: true,
        relevance: Math.max(found.relevance, plantedRelevance),
      };
    },
  };
}

/** As sure as a search gets: the worst case, an article that fits the question perfectly. */
const plantedRelevance = 0.95;

function passageOf({ id, title, text: body }: { id: string; title: string; text: string }): RankedPassage {
  return {
    id: `${id}#planted`,
    articleId: id,
    articleTitle: title,
    headingPath: [title],
    text: body,
    units: body.split(/(?<=[.!?]\s)/),
    audience: 'public',
    language: 'en',
    score: 1,
    relevance: plantedRelevance,
    scores: {},
  };
}
