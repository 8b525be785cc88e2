import type { Knowledge } from './ports/knowledge.ts';
import type { Trace } from './ports/trace.ts';

/** Searches as spans: how much was found and whether it answers, never what was asked. */
export function tracedKnowledge(knowledge: Knowledge, trace: Trace): Knowledge {
  return {
    search: (request) =>
      trace('retrieval', { 'handrail.language': request.language }, async (note) => {
        const found = await knowledge.search(request);
        note({ 'handrail.passages': found.passages.length, 'handrail.answerable': found.answerable });
        return found;
      }),
  };
}
