import colors from 'picocolors';
import type { ConversationView, TurnView } from '#wire/api/conversation.ts';
import type { DeskClient } from './desk-client.ts';
import { readEventStream } from './event-stream.ts';

/**
 * Prints sentences as they are released, then what the turn came to. `after` is the last event of
 * the conversation that was printed already; returns the last one of now.
 */
export async function printReply(
  client: DeskClient,
  { conversationId, messageId, after }: { conversationId: string; messageId: string; after?: string },
): Promise<string | undefined> {
  const { streamed, lastEvent } = await printStream(client, conversationId, after);
  const response = await client.request(`/api/v1/conversations/${conversationId}?wait=60`);
  const view = (await response.json()) as ConversationView;
  const asked = view.messages.find((message) => message.id === messageId)?.seq ?? 0;
  const answers = view.messages.filter((message) => message.seq > asked);
  for (const message of answers) {
    const rest = message.author === 'ai' ? restOf(message.text, streamed) : undefined;
    if (rest !== undefined) process.stdout.write(`${rest}\n`);
    else console.log(`${colors.bold(colors.cyan(message.author === 'ai' ? 'ai   ' : '     '))}${message.text}`);
  }
  const cited = new Map(answers.flatMap(({ citations }) => citations).map((citation) => [citation.number, citation]));
  for (const citation of cited.values()) {
    console.log(colors.dim(`     [${citation.number}] ${citation.title}${citation.url ? `  ${citation.url}` : ''}`));
  }
  if (answers.length === 0 && view.draft) console.log(colors.yellow('     (a draft waits for a colleague’s approval)'));
  const turn = view.turns.at(-1);
  if (turn) console.log(colors.dim(summaryLine(turn)));
  return lastEvent;
}

/**
 * What of the reply was not printed yet: sentences that only the whole draft could be checked for.
 * Undefined when the reply is other than what was printed, and must be printed whole.
 */
function restOf(text: string, streamed: string): string | undefined {
  if (!streamed) return undefined;
  // Marks of sources are set when the reply is whole.
  const bare = text.replace(/ ?\[\d+\]/g, '');
  if (bare.startsWith(streamed.trimEnd())) return bare.slice(streamed.trimEnd().length);
  process.stdout.write('\n');
  return undefined;
}

/** `streamed` is what was printed and stands: empty when it was taken back. */
async function printStream(
  client: DeskClient,
  conversationId: string,
  after: string | undefined,
): Promise<{ streamed: string; lastEvent?: string }> {
  const stop = new AbortController();
  const response = await client.request(`/api/v1/conversations/${conversationId}/events`, {
    signal: stop.signal,
    headers: after ? { 'last-event-id': after } : {},
  });
  let printed = '';
  let lastEvent = after;
  if (!response.body) return { streamed: '', lastEvent };
  for await (const event of readEventStream(response.body)) {
    lastEvent = event.id ?? lastEvent;
    if (event.type === 'reply-streamed') {
      const { text } = JSON.parse(event.data) as { text: string };
      process.stdout.write(printed ? text : `${colors.bold(colors.cyan('ai   '))}${text}`);
      printed += text;
    }
    if (event.type === 'reply-retracted') {
      process.stdout.write(colors.yellow('\n     (taken back)\n'));
      printed = '';
    }
    if (event.type === 'turn-ended') break;
  }
  stop.abort();
  return { streamed: printed, lastEvent };
}

function summaryLine(turn: TurnView): string {
  const intents =
    turn.intents.map((intent) => `${intent.intent} ${Math.round(intent.confidence * 100)} %`).join(', ') || 'no intent';
  const tools = turn.toolCalls.map((call) => `${call.tool} ${call.verdict.kind}`).join(', ') || 'no tools';
  const why = turn.reasons.map((reason) => reason.rule).join(', ');
  return `     ${intents} · tier ${turn.tier ?? '?'} ${turn.outcome ?? ''}${why ? ` (${why})` : ''} · ${tools} · $${turn.costUsd.toFixed(4)}`;
}
