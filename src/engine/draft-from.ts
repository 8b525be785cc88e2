import type { Citation } from '#domain/citation.ts';
import type { AssistantBlock } from './ports/model.ts';
import type { Ports } from './ports/ports.ts';
import type { Draft, Turn } from './turn.ts';

const dayMs = 86_400_000;

/**
 * The reply as a customer would see it: the text of the blocks in order, each cited stretch
 * followed by its source number, `[1]`. A citation of a passage that was never shown is dropped
 * here and found missing by the draft checks.
 */
export function draftFrom(turn: Turn, { desk }: Ports, blocks: readonly AssistantBlock[]): Draft {
  const citations: Citation[] = [];
  let text = '';
  for (const block of blocks) {
    if (block.type !== 'text' || !block.text) continue;
    const numbers = new Set<number>();
    for (const cited of block.citations) {
      const passage = turn.shown.get(cited.source);
      if (!passage) continue;
      let citation = citations.find((c) => c.passageId === passage.id && c.quote === cited.quote);
      if (!citation) {
        const sameArticle = citations.find((c) => c.articleId === passage.articleId);
        citation = {
          number: sameArticle?.number ?? new Set(citations.map((c) => c.articleId)).size + 1,
          articleId: passage.articleId,
          passageId: passage.id,
          title: passage.articleTitle,
          url: passage.url,
          quote: cited.quote,
          stale: isStale(passage.lastReviewedAt, turn.now, desk.knowledge.staleAfterDays),
        };
        citations.push(citation);
      }
      numbers.add(citation.number);
    }
    text = append(text, block.text, [...numbers]);
  }
  return { text: text.trim(), citations };
}

/** Puts the numbers before trailing white space, so that a list or paragraph that follows stays one. */
function append(text: string, added: string, numbers: number[]): string {
  if (numbers.length === 0) return text + added;
  const body = added.trimEnd();
  const marks = numbers.map((n) => `[${n}]`).join('');
  // The same source twice in a row is one mark.
  const repeated = text.trimEnd().endsWith(marks) && !/\n\s*$/.test(text);
  const before = repeated ? `${text.trimEnd().slice(0, -marks.length).trimEnd()} ` : text;
  return `${before}${body} ${marks}${added.slice(body.length)}`;
}

function isStale(reviewed: Date | undefined, now: Date, days: number): boolean {
  return reviewed !== undefined && now.getTime() - new Date(reviewed).getTime() > days * dayMs;
}
