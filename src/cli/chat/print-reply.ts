import colors from 'picocolors';
import type { ConversationView, TurnView } from '#wire/api/conversation.ts';
import type { DeskClient } from './desk-client.ts';
import { readEventStream } from './event-stream.ts';

/** Prints sentences as they are released, then what the turn came to. */
export async function printReply(client: DeskClient, conversationId: string, messageId: string): Promise<void> {
  const streamed = await printStream(client, conversationId);
  const response = await client.request(`/api/v1/conversations/${conversationId}?wait=60`);
  const view = (await response.json()) as ConversationView;
  const asked = view.messages.find((message) => message.id === messageId)?.seq ?? 0;
  const answers = view.messages.filter((message) => message.seq > asked);
  for (const message of answers) {
    if (streamed && message.author === 'ai') continue;
    console.log(`${colors.bold(colors.cyan(message.author === 'ai' ? 'ai   ' : '     '))}${message.text}`);
  }
  for (const citation of answers.flatMap((message) => message.citations)) {
    console.log(colors.dim(`     [${citation.number}] ${citation.title}${citation.url ? `  ${citation.url}` : ''}`));
  }
  if (answers.length === 0 && view.draft) console.log(colors.yellow('     (a draft waits for a colleague’s approval)'));
  const turn = view.turns.at(-1);
  if (turn) console.log(colors.dim(summaryLine(turn)));
}

/** True when what was streamed stands: nothing was taken back. */
async function printStream(client: DeskClient, conversationId: string): Promise<boolean> {
  const stop = new AbortController();
  const response = await client.request(`/api/v1/conversations/${conversationId}/events`, { signal: stop.signal });
  let printed = false;
  if (!response.body) return false;
  for await (const event of readEventStream(response.body)) {
    if (event.type === 'reply-streamed') {
      const { text } = JSON.parse(event.data) as { text: string };
      process.stdout.write(printed ? text : `${colors.bold(colors.cyan('ai   '))}${text}`);
      printed = true;
    }
    if (event.type === 'reply-retracted') {
      process.stdout.write(colors.yellow('\n     (taken back)'));
      printed = false;
    }
    if (event.type === 'turn-ended') break;
  }
  stop.abort();
  if (printed) process.stdout.write('\n');
  return printed;
}

function summaryLine(turn: TurnView): string {
  const intents =
    turn.intents.map((intent) => `${intent.intent} ${Math.round(intent.confidence * 100)} %`).join(', ') || 'no intent';
  const tools = turn.toolCalls.map((call) => `${call.tool} ${call.verdict.kind}`).join(', ') || 'no tools';
  const why = turn.reasons.map((reason) => reason.rule).join(', ');
  return `     ${intents} · tier ${turn.tier ?? '?'} ${turn.outcome ?? ''}${why ? ` (${why})` : ''} · ${tools} · $${turn.costUsd.toFixed(4)}`;
}
