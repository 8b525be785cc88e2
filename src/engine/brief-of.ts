import type { RankedPassage } from '#domain/article.ts';
import { toModelPassage } from './model-passage.ts';
import type { Brief } from './ports/model.ts';
import type { Turn } from './turn.ts';

/** The turn so far as data, for models that do not read prose. */
export function briefOf(turn: Turn): Brief {
  const customerTexts = turn.snapshot.messages.filter((m) => m.author.kind === 'customer').map((m) => m.text);
  return {
    text: turn.text,
    intents: turn.understanding?.intents ?? [],
    language: turn.language,
    smallTalk: turn.understanding?.smallTalk,
    customerName: turn.snapshot.customer.name,
    results: turn.toolCalls.map((record) => ({
      tool: record.tool,
      callId: record.callId,
      result: record.outcome?.status === 'succeeded' ? record.outcome.result : undefined,
      error: record.outcome?.status === 'succeeded' ? undefined : (record.outcome?.error ?? record.verdict.reason),
      refused: record.verdict.kind === 'escalate' || undefined,
      saidNo: (record.outcome?.status === 'failed' && record.outcome.refusal) || undefined,
      waitsFor:
        record.verdict.kind === 'confirm' || record.verdict.kind === 'approve' ? record.verdict.kind : undefined,
      needs: record.verdict.kind === 'deny' ? record.verdict.needs : undefined,
    })),
    asked: turn.asked?.slot,
    earlier: customerTexts.filter((text) => !turn.text.includes(text)),
    conflicts: turn.gathered?.conflicts?.map(({ newer, older }) => ({
      newer: newer.passageId,
      older: older.passageId,
      olderText: older.text,
    })),
    passages: turn.gathered?.answerable ? fitToQuote(turn).map(toModelPassage) : [],
  };
}

/**
 * What was found and may answer: not what a search found that did not, and after an answer that did
 * not help, not what it quoted.
 */
function fitToQuote({ shown, gathered, memory, snapshot }: Turn): RankedPassage[] {
  const passages = [...shown.values()].filter(({ id }) => !gathered?.unfit?.has(id));
  if (memory.failedAnswers === 0) return passages;
  const quoted = new Set(
    snapshot.messages.flatMap(({ author, citations }) =>
      author.kind === 'ai' ? citations.map(({ passageId }) => passageId) : [],
    ),
  );
  return passages.filter(({ id }) => !quoted.has(id));
}
