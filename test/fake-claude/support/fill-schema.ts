import { summaryOf } from './fill-input.ts';
import type { Conversation } from './read-conversation.ts';
import { overlap, wordsOf } from './words.ts';

type Schema = Record<string, unknown>;

/** Answers a request for JSON: every field by its name and type, from the text alone. */
export function fillSchema(schema: Schema, talk: Conversation, name = ''): unknown {
  const text = talk.question;
  if (Array.isArray(schema.enum)) return bestOf(schema.enum.map(String), text);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.anyOf)) return fillSchema(schema.anyOf[0] as Schema, talk, name);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(([key, child]) => [
          key,
          fillSchema(child, talk, key),
        ]),
      );
    case 'array':
      return fillList(schema.items as Schema, talk, name);
    case 'boolean':
      return truth(name, talk);
    case 'number':
    case 'integer':
      return matchedIntents(talk).length > 0 ? 0.9 : 0.3;
    case 'string':
      return wordFor(name, talk);
    default:
      return null;
  }
}

function fillList(items: Schema | undefined, talk: Conversation, name: string): unknown[] {
  if (!items) return [];
  if (!/intent|topic|categor/i.test(name)) return [fillSchema(items, talk, name.replace(/s$/, ''))];
  const found = matchedIntents(talk);
  return found.map((intent) => {
    const item = fillSchema(items, { ...talk, question: intent }, name);
    return typeof item === 'object' && item !== null ? { ...item, intent, confidence: 0.9 } : intent;
  });
}

/** Intents as the instructions list them, `id: title` a line; those whose words the customer used. */
function matchedIntents(talk: Conversation): string[] {
  const asked = wordsOf(talk.question);
  return [...talk.instructions.matchAll(/^[-*]? *([a-z][a-z0-9_.-]+): (.+)$/gm)]
    .map(([, id = '', title = '']) => ({
      id,
      score: overlap(wordsOf(`${id.replaceAll(/[_-]/g, ' ')} ${title}`), asked.join(' ')),
    }))
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ id }) => id);
}

function truth(name: string, talk: Conversation): boolean {
  const text = talk.question;
  if (/human|person|agent/i.test(name)) return wantsPerson(text);
  if (/frustrat|angry|negative/i.test(name)) return isAngry(text);
  if (/scope/i.test(name)) return matchedIntents(talk).length === 0;
  if (/inject/i.test(name)) return triesToSteer(text);
  if (/legal/i.test(name)) return /\b(lawyer|attorney|sue|court)\b/i.test(text);
  return false;
}

function wordFor(name: string, talk: Conversation): string {
  if (/urgency|priority/i.test(name))
    return /urgent|asap|immediately|right now/i.test(talk.question) ? 'high' : 'normal';
  if (/complexity/i.test(name)) return matchedIntents(talk).length > 1 ? 'moderate' : 'simple';
  if (/sentiment/i.test(name)) return isAngry(talk.question) ? 'negative' : 'neutral';
  if (/language/i.test(name)) return talk.language;
  if (/intent/i.test(name)) return matchedIntents(talk)[0] ?? 'none';
  if (/next/i.test(name)) return 'Read the message and answer the customer.';
  if (/reply/i.test(name)) return 'Thank you for waiting. I have read your message and am looking into it now.';
  if (/want/i.test(name)) return newestWords(talk);
  return summaryOf({ ...talk, question: newestWords(talk) });
}

/** Material may come as JSON with the conversation in it; the customer's last line is what counts. */
function newestWords(talk: Conversation): string {
  const line = [...talk.question.matchAll(/"customer: ([^"]+)"/g)].at(-1)?.[1];
  return (line ?? talk.question).replace(/\s+/g, ' ').slice(0, 200);
}

function bestOf(options: string[], text: string): string {
  const scored = options.map((option) => ({ option, score: overlap(wordsOf(option.replaceAll('_', ' ')), text) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.option ?? '';
}

export function wantsPerson(text: string): boolean {
  return /\b(human|real person|a person|someone real|representative|(talk|speak) to (someone|an agent)|persona real|humano|mensch|mitarbeiter)\b/i.test(
    text,
  );
}

export function triesToSteer(text: string): boolean {
  return /\b(ignore|forget|disregard) (all |any )?(your|the|previous|prior|above)\b.*\b(instructions?|rules?|prompt)\b|system prompt/i.test(
    text,
  );
}

function isAngry(text: string): boolean {
  return /frustrat|angry|furious|ridiculous|unacceptable|terrible|worst|!{2,}/i.test(text);
}
