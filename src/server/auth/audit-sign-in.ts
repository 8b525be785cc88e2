import type { Context } from '../context.ts';
import { audit } from './audit.ts';

/**
 * Writes down what happens at the door. Who is not known yet is the subject, and nobody the actor.
 * Contract: never throws; a log that cannot be written must not lock people out.
 */
export async function auditSignIn(
  context: Context,
  action: 'signed-in' | 'signed-out' | 'sign-in-locked' | 'password-changed' | 'two-factor-on' | 'two-factor-off',
  who: string,
): Promise<void> {
  const actor = action === 'sign-in-locked' ? 'system' : who;
  await audit(context, { userId: actor }, action, who.slice(0, 200)).catch((err: unknown) =>
    context.log.error({ err, action }, 'the audit log could not be written'),
  );
}
