import { createInterface } from 'node:readline/promises';
import colors from 'picocolors';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';
import { type DeskClient, openDeskClient } from './desk-client.ts';
import { printReply } from './print-reply.ts';

interface ChatOptions {
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
  let conversationId: string | undefined;
  // Piped input ends before its last line is answered; a prompt after that is an error.
  let open = true;
  terminal.once('close', () => {
    open = false;
  });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim()) conversationId = (await say(client, line, conversationId, options)) ?? conversationId;
    if (open) terminal.prompt();
  }
}

/** Sends one message and prints the answer as it comes. Returns the conversation's id. */
async function say(
  client: DeskClient,
  text: string,
  conversationId: string | undefined,
  options: ChatOptions,
): Promise<string | undefined> {
  const customer =
    options.as || options.locale
      ? { email: options.as, verified: options.verified, locale: options.locale }
      : undefined;
  const body = conversationId ? { text } : { channel: 'terminal', customer, message: { text } };
  const sent = await client.request(
    conversationId ? `/api/v1/conversations/${conversationId}/messages` : '/api/v1/conversations',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  if (!sent.ok) {
    const refused = (await sent.json()) as { error: { message: string } };
    console.log(colors.red(refused.error.message));
    return conversationId;
  }
  const accepted = (await sent.json()) as { conversationId: string; messageId: string };
  await printReply(client, accepted.conversationId, accepted.messageId);
  return accepted.conversationId;
}
