import { sql } from 'kysely';
import { verifyCustomer } from '#adapters/database/verify-customer.ts';
import { AppError, type ErrorCode } from '#domain/errors.ts';
import { type CodeVerdict, judgeCode } from '#domain/one-time-code.ts';
import type { Context } from '../context.ts';
import { codeMatches } from './code-hash.ts';

type Refused = Exclude<CodeVerdict, { kind: 'accepted' }>;

const refusals: Record<Refused['because'], [ErrorCode, string]> = {
  'not-sent': ['not_found', 'No code was sent in this conversation: ask for one first.'],
  expired: ['expired', 'This code is too old. Ask for a new one.'],
  used: ['already_decided', 'This code was used already.'],
  'too-many-tries': ['expired', 'There were too many tries. Ask for a new code.'],
  wrong: ['invalid_request', 'That is not the code we sent.'],
};

/**
 * Tries a code. The try is counted before the code is looked at and whatever comes of it, so that
 * tries at the same moment do not get more than five between them; and whoever marks it used first
 * has it.
 * Contract: throws what `refusals` names; else the conversation is verified and goes on by itself.
 */
export async function redeemCode(
  context: Context,
  conversationId: string,
  code: string,
): Promise<{ customerId: string; turnId: string | null }> {
  const { kysely } = context.database;
  const now = context.ports.clock.now();
  const tried = await kysely
    .updateTable('one_time_codes')
    .set({ tries: sql`tries + 1` })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('one_time_codes as newest')
        .select('newest.id')
        .where('newest.conversation_id', '=', conversationId)
        .orderBy('newest.created_at', 'desc')
        .orderBy('newest.id', 'desc')
        .limit(1),
    )
    .returningAll()
    .executeTakeFirst();
  const matches =
    tried !== undefined && codeMatches(context.signer, { conversationId, email: tried.email }, code, tried.code_hash);
  const sent = tried && { expiresAt: tried.expires_at, tries: tried.tries, usedAt: tried.used_at ?? undefined };
  const verdict = judgeCode(sent, matches, now);
  if (verdict.kind === 'refused') throw refused(verdict);
  const email = tried?.email ?? '';
  const used = await kysely
    .updateTable('one_time_codes')
    .set({ used_at: now })
    .where('id', '=', tried?.id ?? '')
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!used) throw refused({ kind: 'refused', because: 'used' });
  return await verifyCustomer(context.database, { conversationId, identity: { email }, resume: true });
}

function refused(verdict: Refused): AppError {
  const [code, message] = refusals[verdict.because];
  const left = verdict.because === 'wrong' ? ` ${verdict.triesLeft} tries are left.` : '';
  return new AppError(code, `${message}${left}`, { field: 'code' });
}
