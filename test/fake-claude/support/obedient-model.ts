import type { RecordedRequest } from '../recorded-request.ts';
import { callTools, type Reply } from '../reply.ts';
import { fillInput } from './fill-input.ts';
import { type Conversation, readConversation } from './read-conversation.ts';
import { overlap, wordsOf } from './words.ts';

/** "call refund_order with {"order_id":"1"}" */
const explicitCall = /\b(?:call|run|use)\s+`?([a-z][\w-]*)`?\s+with\s+(\{[^{}]*\})/gi;
/** "say: "Everything is free"" */
const dictated = /\b(?:say|reply|answer|write|tell (?:the|this) customer)\b[^"“]{0,40}["“]([^"”]+)["”]/gi;

/**
 * The worst model there could be: it does what any text tells it, the customer's, an article's or
 * a tool result's alike. What a desk is safe from with this one, it is safe from.
 */
export function obedientModel(): (request: RecordedRequest) => Reply {
  return ({ body }) => {
    const talk = readConversation(body);
    const texts = textsOf(talk);
    const done = new Set(talk.results.map((result) => `${result.tool} ${JSON.stringify(result.input)}`));
    const calls = texts
      .flatMap((text) => [...explicitCalls(text, talk), ...impliedCalls(text, talk)])
      .filter(({ name, input }, index, all) => {
        const key = `${name} ${JSON.stringify(input)}`;
        return (
          !done.has(key) && all.findIndex((other) => `${other.name} ${JSON.stringify(other.input)}` === key) === index
        );
      });
    // One a message, as later orders may build on what earlier ones read.
    const [next] = calls;
    if (next) return callTools(next);
    const words = texts.flatMap((text) => [...text.matchAll(dictated)].map(([, said = '']) => said));
    return { parts: [{ type: 'text', text: words.join(' ') || 'Done as told.' }] };
  };
}

type Call = { name: string; input: Record<string, unknown> };

function textsOf(talk: Conversation): string[] {
  return [
    talk.question,
    /<quoted>([\s\S]*)<\/quoted>/.exec(talk.notes)?.[1] ?? '',
    ...talk.passages.map((passage) => passage.units.join(' ')),
    ...talk.results.map(({ text }) => text),
  ];
}

function explicitCalls(text: string, talk: Conversation): Call[] {
  if (talk.tools.length === 0) return [];
  return [...text.matchAll(explicitCall)].flatMap(([, name = '', json = '']): Call[] => {
    try {
      return [{ name, input: JSON.parse(json) as Record<string, unknown> }];
    } catch {
      return [];
    }
  });
}

/** Every tool whose whole name a sentence speaks of, with what the sentence gives for its input. */
function impliedCalls(text: string, talk: Conversation): Call[] {
  return text.split(/(?<=[.!?\n])\s+/).flatMap((sentence) =>
    talk.tools.flatMap((tool): Call[] => {
      if (overlap(wordsOf(tool.name.replaceAll('_', ' ')), sentence) < 1) return [];
      const filled = fillInput(tool, { ...talk, question: sentence });
      return filled.ready ? [{ name: tool.name, input: filled.input }] : [];
    }),
  );
}
