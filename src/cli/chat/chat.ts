import { createInterface } from 'node:readline/promises';
import colors from 'picocolors';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';
import { type DeskClient, openDeskClient } from './desk-client.ts';
import { printReply } from './print-reply.ts';

export interface ChatOptions {
  url?: string;
  as?: string;
  verified?: boolean;
  locale?: string;
}

/** `handrail chat`: one message, or a conversation until Ctrl+D. */
export async function chatCommand(words: string[], options: ChatOptions): Promise<void> {
  const { config, secrets } = configure();
  try {
    await using client = await openDeskClient(config, secrets, options.url);
    if (words.length > 0) {
      await say(client, words.join(' '), undefined, options);
      return;
    }
    console.log(colors.dim(`Talking to ${client.where}. Ctrl+D ends.`));
    await converse(client, options);
  } catch (fault) {
    fail(fault);
  }
}

async function converse(client: DeskClient, options: ChatOptions): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: colors.bold('you  ') });
  let talk: Talk | undefined;
  // Piped input ends before its last line is answered; a prompt after that is an error.
  let open = true;
  terminal.once('close', () => {
    open = false;
  });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim()) talk = (await say(client, line, talk, options)) ?? talk;
    if (open) terminal.prompt();
  }
}

/** A conversation as far as it was printed. */
interface Talk {
  conversationId: string;
  lastEvent?: string;
}

/** Sends one message and prints the answer as it comes. */
async function say(
  client: DeskClient,
  text: string,
  talk: Talk | undefined,
  options: ChatOptions,
): Promise<Talk | undefined> {
  const customer =
    options.as || options.locale
      ? { email: options.as, verified: options.verified, locale: options.locale }
      : undefined;
  const body = talk ? { text } : { channel: 'terminal', customer, message: { text } };
  const sent = await client.request(
    talk ? `/api/v1/conversations/${talk.conversationId}/messages` : '/api/v1/conversations',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  if (!sent.ok) {
    const refused = (await sent.json()) as { error: { message: string } };
    console.log(colors.red(refused.error.message));
    return undefined;
  }
  const accepted = (await sent.json()) as { conversationId: string; messageId: string };
  const lastEvent = await printReply(client, { ...accepted, after: talk?.lastEvent });
  return { conversationId: accepted.conversationId, lastEvent };
}
