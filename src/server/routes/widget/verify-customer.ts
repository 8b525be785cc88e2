import { AppError } from '#domain/errors.ts';
import { type CodeAccepted, type CodeSent, enterCode, requestCode } from '#wire/widget/verification.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import { redeemCode } from '../../verification/redeem-code.ts';
import { sendCode } from '../../verification/send-code.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { type OwnConversation, ownConversation } from './read/own-conversation.ts';
import { readBody } from './read-body.ts';
import { customersOf, signSession } from './session-token.ts';

/** `POST …/verification`: sends a code by e-mail. `POST …/verification/code`: takes it, and the agent goes on. */
export function verifyCustomerRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.post('/conversations/:id/verification', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'code-of-session': session.customerId, 'code-of-address': limits.address(c) });
    const { email } = await readBody(c, requestCode);
    const conversation = await ownConversation(context, session, c.req.param('id'));
    const to = email ?? (await knownEmail(context, conversation));
    if (!to) throw new AppError('invalid_request', 'email: say where the code should go.', { field: 'email' });
    const { maskedEmail, expiresAt } = await sendCode(context, conversation.id, to);
    const view: CodeSent = { maskedEmail, expiresAt: expiresAt.toISOString() };
    return c.json(view, 202);
  });
  router.post('/conversations/:id/verification/code', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'try-of-session': session.customerId });
    const { code } = await readBody(c, enterCode);
    const conversation = await ownConversation(context, session, c.req.param('id'));
    const { customerId, turnId } = await redeemCode(context, conversation.id, code);
    if (turnId) context.turns.start(turnId);
    const key = context.signer.key('widget-session');
    const renewed = { ...session, customerId, assurance: 'verified' as const, earlier: customersOf(session) };
    const { token, expiresAt } = await signSession(renewed, key, context.ports.clock.now());
    const view: CodeAccepted = { token, expiresAt: expiresAt.toISOString() };
    return c.json(view);
  });
  return router;
}

async function knownEmail({ database }: Context, conversation: OwnConversation): Promise<string | undefined> {
  const row = await database.kysely
    .selectFrom('customers')
    .select('email')
    .where('id', '=', conversation.customerId)
    .executeTakeFirst();
  return row?.email ?? undefined;
}
