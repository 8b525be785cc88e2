import type { RecordedRequest } from '../recorded-request.ts';
import { answerJson, callTools, type Reply, type ReplyPart } from '../reply.ts';
import type { WireTool } from '../wire-request.ts';
import { asksHow, chooseTool, findTool } from './choose-tool.ts';
import { fillInput, summaryOf } from './fill-input.ts';
import { fillSchema, triesToSteer, wantsPerson } from './fill-schema.ts';
import { phrase } from './phrases.ts';
import { type Conversation, readConversation } from './read-conversation.ts';
import { citedAnswer, factsAnswer, say } from './write-answer.ts';

/**
 * A responder that behaves like a decent support model, by rules: it reads the request and nothing
 * else, looks things up with the tools offered, cites the passages given, and asks for a person
 * when it cannot help. For demos and tests of the whole server without a key.
 */
export function supportModel(): (request: RecordedRequest) => Reply {
  return ({ body }) => {
    const talk = readConversation(body);
    const schema = body.output_config?.format?.schema;
    return schema ? answerJson(fillSchema(schema, talk)) : decide(talk);
  };
}

function decide(talk: Conversation): Reply {
  const { question, language } = talk;
  const line = (name: Parameters<typeof phrase>[0]): Reply => ({ parts: [say(phrase(name, language))] });
  if (isGreeting(question)) return line('hello');
  if (isThanks(question)) return closing(talk) ?? line('welcome');
  if (wantsPerson(question)) return person(talk, 'customer_request', 'person');
  if (triesToSteer(question) || asksForOthers(question)) return line('onlyOwn');
  const refused = talk.results.find((result) => result.isError);
  if (refused)
    return /verif|who they are/i.test(refused.text) ? line('verify') : person(talk, 'tool_failure', 'failed');

  const explained = asksHow(question) ? citedAnswer(talk) : [];
  if (explained.length > 0) return { parts: explained };
  const tool = chooseTool(talk);
  if (tool) {
    const filled = fillInput(tool, talk);
    if (filled.ready) return callTools({ name: tool.name, input: filled.input });
    if (talk.results.length === 0) return ask(filled.missing, language);
  }
  const answer = answerFrom(talk);
  if (answer.length > 0) return { parts: answer };
  const search = searchCall(talk);
  return search ?? person(talk, 'no_knowledge', 'notFound');
}

function answerFrom(talk: Conversation): ReplyPart[] {
  const facts = factsAnswer(talk);
  if (facts.length > 0) return facts;
  return citedAnswer(talk);
}

function searchCall(talk: Conversation): Reply | undefined {
  const tool = findTool(talk, /search|knowledge/);
  if (!tool || talk.results.some((result) => result.tool === tool.name)) return undefined;
  const filled = fillInput(tool, talk);
  return filled.ready ? callTools({ name: tool.name, input: filled.input }) : undefined;
}

function ask(missing: string, language: string): Reply {
  return { parts: [say(phrase('which', language).replace('{what}', missing))] };
}

/** Says what happens and calls for a person in one go. */
function person(talk: Conversation, reason: string, name: 'person' | 'notFound' | 'failed'): Reply {
  const text = say(phrase(name, talk.language));
  const tool = findTool(talk, /escalate|handoff/);
  if (!tool) return { parts: [text] };
  const input = withReason(tool, reason, talk);
  return { parts: [{ type: 'thinking' }, text, { type: 'tool-call', name: tool.name, input }] };
}

function withReason(tool: WireTool, reason: string, talk: Conversation): Record<string, unknown> {
  const properties = (tool.input_schema?.properties ?? {}) as Record<string, { enum?: unknown[] }>;
  const options = properties.reason?.enum?.map(String);
  const input: Record<string, unknown> = {};
  if ('reason' in properties) input.reason = !options || options.includes(reason) ? reason : options[0];
  if ('summary' in properties) input.summary = summaryOf(talk);
  return input;
}

function closing(talk: Conversation): Reply | undefined {
  const tool = findTool(talk, /resolve_/);
  if (!tool || !/solved|works|fixed|all good|that.s all|problem gone/i.test(talk.question)) return undefined;
  if (talk.results.some((result) => result.tool === tool.name)) return undefined;
  const filled = fillInput(tool, talk);
  if (!filled.ready) return undefined;
  return {
    parts: [say(phrase('welcome', talk.language)), { type: 'tool-call', name: tool.name, input: filled.input }],
  };
}

function isGreeting(text: string): boolean {
  return /^\W*(hi|hello|hey|good (morning|afternoon|evening)|hola|hallo|bonjour)( there)?\W*$/i.test(text);
}

function isThanks(text: string): boolean {
  return (
    /^\W*(ok(ay)?[, ]+)?(great[, ]+)?(thanks|thank you|cheers|gracias|danke|merci)\b/i.test(text) && text.length < 120
  );
}

function asksForOthers(text: string): boolean {
  return (
    /\b[\w.+-]+@[\w-]+\.[\w.]+(’s|'s)\b/i.test(text) ||
    /\b(another|other|someone else's|somebody else's) (customer|user|person)/i.test(text)
  );
}
