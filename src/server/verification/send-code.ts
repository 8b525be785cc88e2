import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#adapters/database/database.ts';
import { lockConversation } from '#adapters/database/lock-conversation.ts';
import { AppError } from '#domain/errors.ts';
import { codeRules, makeCode, maskEmail, maySendCode } from '#domain/one-time-code.ts';
import type { Context } from '../context.ts';
import { hashCode } from './code-hash.ts';
import { codeMail } from './code-mail.ts';

/**
 * Sends a code to the address, which then is the only one that counts in this conversation.
 * Contract: throws `rate_limited` with the time of the next one, `unavailable` when no e-mail
 * could be sent, `conflict` when the customer is known already.
 */
export async function sendCode(
  context: Context,
  conversationId: string,
  email: string,
): Promise<{ maskedEmail: string; expiresAt: Date }> {
  const now = context.ports.clock.now();
  const code = makeCode(randomInt);
  const expiresAt = new Date(now.getTime() + codeRules.lifetimeMs);
  const id = context.ports.ids.next('otc');
  const language = await context.database.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation.assurance === 'verified' || conversation.assurance === 'staff') {
      throw new AppError('conflict', 'It is known already who you are.');
    }
    await checkLimits(tx, conversationId, email, now);
    const code_hash = hashCode(context.signer, { conversationId, email }, code);
    await tx
      .insertInto('one_time_codes')
      .values({ id, conversation_id: conversationId, email, code_hash, created_at: now, expires_at: expiresAt })
      .execute();
    return conversation.language ?? context.desk.languages[0] ?? 'en';
  });
  try {
    await context.mailer.send(codeMail(email, code, context.desk.persona.company, language));
  } catch (cause) {
    context.log.error({ err: cause }, 'a one-time code could not be sent');
    throw new AppError('unavailable', 'The e-mail could not be sent. Please try again in a moment.', { cause });
  }
  return { maskedEmail: maskEmail(email), expiresAt };
}

async function checkLimits(tx: Tx, conversationId: string, email: string, now: Date): Promise<void> {
  const sent = await tx
    .selectFrom('one_time_codes')
    .select(['created_at', 'conversation_id'])
    .select(sql<string>`lower(email)`.as('email'))
    .where((eb) => eb.or([eb('conversation_id', '=', conversationId), eb(sql`lower(email)`, '=', email.toLowerCase())]))
    .execute();
  const here = sent.filter((one) => one.conversation_id === conversationId);
  const there = sent.filter((one) => one.email === email.toLowerCase());
  for (const one of [here, there]) {
    const verdict = maySendCode(
      one.map(({ created_at }) => created_at),
      now,
    );
    if (verdict.ok) continue;
    const minutes = Math.ceil((verdict.retryAt.getTime() - now.getTime()) / 60_000);
    throw new AppError('rate_limited', `That were many codes. You can ask for another in ${minutes} min.`);
  }
}
