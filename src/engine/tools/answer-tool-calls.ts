import type { RankedPassage } from '#domain/article.ts';
import { escalationReasons } from '#domain/escalation.ts';
import { draftFrom } from '../draft-from.ts';
import { toModelPassage } from '../model-passage.ts';
import type { SearchResult } from '../ports/knowledge.ts';
import type { AssistantBlock, UserBlock } from '../ports/model.ts';
import type { Ports } from '../ports/ports.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import { type HandOver, needsPerson, type Turn } from '../turn.ts';
import { escalateTool, resolveTool, searchTool } from './built-in.ts';
import { callKey } from './judge-tool-calls.ts';
import { runToolCalls } from './run-tool-calls.ts';

type ToolCallBlock = Extract<AssistantBlock, { type: 'tool-call' }>;

/** Passages of one more search; fewer than the first three are rarely worth their tokens. */
const searchLimit = 3;

/** True when a response says its last words and asks for nothing but the ticket's close. */
export function onlyCloses(blocks: readonly AssistantBlock[]): boolean {
  const calls = blocks.filter((block) => block.type === 'tool-call');
  return calls.length > 0 && calls.every((call) => call.name === resolveTool);
}

/** Answers every call of a response, in the order asked. Done when a terminal tool was among them. */
export async function answerToolCalls(
  turn: Turn,
  ports: Ports,
  blocks: readonly AssistantBlock[],
): Promise<{ done: boolean; turn: Turn }> {
  const calls = blocks.filter((block): block is ToolCallBlock => block.type === 'tool-call');
  const outside = calls.filter((call) => !isBuiltIn(call.name));
  const ran = await runToolCalls(
    turn,
    ports,
    outside.map((call) => ({ id: call.id, tool: call.name, input: call.input })),
  );
  let now = ran.turn;
  const searches = new Map<string, UserBlock>();
  for (const call of calls.filter((c) => c.name === searchTool)) {
    const searched = await search(now, ports, call);
    now = searched.turn;
    searches.set(call.id, searched.block);
  }

  const written = draftFrom(now, ports, blocks);
  const handOver = calls.find((call) => call.name === escalateTool);
  if (handOver) now = { ...now, handedOver: asked(handOver, now.text) };
  const results = () => resultsOf(calls, ran.records, searches);
  // The customer should hear what was found before a person takes over: one more call says it.
  if (!handOver && !written.text && ran.records.some(isKeptForPeople) && onlyKeptForPeople(turn, now, ran.records))
    return { done: false, turn: withResults(now, results()) };
  if (needsPerson(now)) return { done: true, turn: { ...now, draft: written.text ? written : now.draft } };
  if (calls.some((call) => call.name === resolveTool)) now = { ...now, resolved: true };
  // Everything there was to do is done and said: no further call is needed.
  if (now.resolved && written.text && outside.length === 0 && searches.size === 0)
    return { done: true, turn: { ...now, draft: written } };

  return { done: false, turn: withResults(now, results()) };
}

/** `records` are those of the calls that reach outside, in their order. */
function resultsOf(
  calls: readonly ToolCallBlock[],
  records: readonly ToolCallRecord[],
  searches: ReadonlyMap<string, UserBlock>,
): UserBlock[] {
  const outside = calls.filter((call) => !isBuiltIn(call.name));
  return calls.map((call): UserBlock => {
    const record = records[outside.indexOf(call)];
    if (record) return resultBlock({ ...record, callId: call.id });
    return (
      searches.get(call.id) ?? {
        type: 'tool-result',
        callId: call.id,
        text: 'Noted. Now write the closing line.',
        isError: false,
      }
    );
  });
}

function withResults(turn: Turn, blocks: UserBlock[]): Turn {
  return { ...turn, transcript: [...turn.transcript, { role: 'user', blocks }] };
}

/** Policy keeps the call for people: nothing broke, and what was found so far is true. */
const isKeptForPeople = (record: ToolCallRecord) => record.verdict.kind === 'escalate';

/** Nothing else asks for a person, like a write of which nobody knows whether it happened. */
function onlyKeptForPeople(before: Turn, now: Turn, records: readonly ToolCallRecord[]): boolean {
  return !needsPerson(before) && now.escalations.length === records.filter(isKeptForPeople).length;
}

function isBuiltIn(name: string): boolean {
  return name === searchTool || name === escalateTool || name === resolveTool;
}

async function search(turn: Turn, ports: Ports, call: ToolCallBlock): Promise<{ turn: Turn; block: UserBlock }> {
  const query = textOf(call.input, 'query');
  if (!query)
    return { turn, block: { type: 'tool-result', callId: call.id, text: 'query: must be a text', isError: true } };
  const found = await searchOnce(turn, ports, call, query);
  if (!found) {
    const text = 'The help centre cannot be searched right now.';
    return { turn, block: { type: 'tool-result', callId: call.id, text, isError: true } };
  }
  const shown = new Map<string, RankedPassage>([...turn.shown, ...found.passages.map((p) => [p.id, p] as const)]);
  const events = [
    ...turn.events,
    {
      type: 'knowledge-searched' as const,
      turnId: turn.claim.turnId,
      query: query.slice(0, 200),
      found: found.passages.length,
      answerable: found.answerable,
      language: turn.language,
    },
  ];
  const { gathered: before } = turn;
  const missed = before && !before.answerable && found.answerable ? [...turn.shown.keys()] : [];
  const hits = new Set(found.passages.map(({ id }) => id));
  const gathered = before && {
    ...before,
    ...(missed.length > 0 ? { unfit: new Set(missed.filter((id) => !hits.has(id))) } : {}),
    answerable: before.answerable || found.answerable,
    relevance: Math.max(before.relevance, found.relevance),
  };
  const block: UserBlock =
    found.passages.length > 0 && found.answerable
      ? { type: 'tool-passages', callId: call.id, passages: found.passages.map(toModelPassage) }
      : {
          type: 'tool-result',
          callId: call.id,
          text: 'no_relevant_results: the help centre does not answer this.',
          isError: false,
        };
  return { turn: { ...turn, shown, events, gathered }, block };
}

/** Undefined when the search broke: a fault of a tool is a failed result, never the turn's end. */
async function searchOnce(
  turn: Turn,
  ports: Ports,
  call: ToolCallBlock,
  query: string,
): Promise<SearchResult | undefined> {
  const key = callKey(turn, call.id);
  const recalled = turn.journal.recall(key);
  if (recalled.state === 'done') return (recalled.payload as SearchResult | null) ?? undefined;
  const { assurance } = turn.snapshot.customer;
  const audience = assurance === 'verified' || assurance === 'staff' ? 'customers' : 'public';
  const found = await ports.knowledge
    .search({ query, language: turn.language, audience, limit: searchLimit })
    .catch(() => undefined);
  turn.journal.note(key, found ?? null);
  return found;
}

function resultBlock(record: ToolCallRecord): UserBlock {
  const say = (text: string, isError: boolean): UserBlock => ({
    type: 'tool-result',
    callId: record.callId,
    text,
    isError,
  });
  if (record.outcome?.status === 'succeeded') return say(JSON.stringify(record.outcome.result), false);
  if (record.outcome) return say(record.outcome.error, true);
  switch (record.verdict.kind) {
    case 'confirm':
      return say(
        `Not done yet. A card asks the customer to confirm: ${record.verdict.reason} Say that it waits for their confirmation.`,
        false,
      );
    case 'approve':
      return say(
        `Not done yet. A colleague has to approve it: ${record.verdict.reason} Say that it waits for a colleague.`,
        false,
      );
    case 'deny':
      return say(
        record.verdict.needs
          ? `${record.verdict.reason} A card under your reply lets the customer verify who they are: ask them to.`
          : record.verdict.reason,
        true,
      );
    case 'escalate':
      return say(
        `Not done: ${record.verdict.reason} A colleague takes over after your reply. Tell the customer in a few sentences what you found, that it is not done yet and that a colleague goes on with it; promise nothing.`,
        true,
      );
    default:
      return say(record.verdict.reason, true);
  }
}

function asked(call: ToolCallBlock, customerText: string): HandOver {
  const given = textOf(call.input, 'reason')?.toLowerCase();
  const reason = escalationReasons.find((known) => known === given) ?? 'low_confidence';
  const about = textOf(call.input, 'about')?.trim();
  // Shown to the customer as their own words: nothing else may stand there.
  const isQuote =
    about !== undefined && about.length >= 3 && customerText.includes(about) && about !== customerText.trim();
  return {
    reason,
    why: (textOf(call.input, 'summary') || 'The agent asked for a person.').slice(0, 600),
    ...(isQuote ? { about } : {}),
  };
}

/** A model's arguments are hostile input: own property, text only, bounded. */
function textOf(input: unknown, field: string): string | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, field)) return undefined;
  const value = (input as Record<string, unknown>)[field];
  return typeof value === 'string' ? value.slice(0, 1_000) : undefined;
}
