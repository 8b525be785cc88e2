import { findOrCreateCustomer, type Identity } from '#adapters/database/customers.ts';
import { isTimeZone } from '#domain/business-time/is-time-zone.ts';
import { createSession, type SessionView } from '#wire/widget/session.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import { sitesOf } from './embedding-site.ts';
import { readIdentityToken } from './identity-token.ts';
import type { Limits } from './limits.ts';
import { readBody } from './read-body.ts';
import { customersOf, readSession, signSession, type WidgetSession } from './session-token.ts';

/** `POST /sessions`: says who this browser is, anonymous or vouched for by its site, and keeps what it had. */
export function createSessionRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  const key = context.signer.key('widget-session');
  router.post('/sessions', async (c) => {
    await limits.take(c, { 'session-of-address': limits.address(c) });
    const body = await readBody(c, createSession);
    const now = context.ports.clock.now();
    const sites = sitesOf(c, context);
    const before = body.resume ? await readSession(body.resume, key, sites, now) : undefined;
    const timeZone = body.timeZone && isTimeZone(body.timeZone) ? body.timeZone : undefined;
    const identity: Identity = body.identityToken
      ? { assurance: 'verified', timeZone, ...(await readIdentityToken(body.identityToken, context.widgetSecret)) }
      : { assurance: 'anonymous', timeZone, locale: body.locale };
    const customer = await context.database.transaction((tx) => findOrCreateCustomer(tx, identity));
    const session: WidgetSession = {
      customerId: customer.id,
      assurance: body.identityToken ? 'verified' : 'anonymous',
      earlier: keptFrom(before),
      site: sites[0] ?? '',
    };
    const { token, expiresAt } = await signSession(session, key, now);
    const view: SessionView = {
      token,
      expiresAt: expiresAt.toISOString(),
      customer: { name: customer.name ?? undefined, assurance: session.assurance },
    };
    return c.json(view, 201);
  });
  return router;
}

/**
 * An anonymous browser's conversations stay in reach when its customer signs in. Those of a person
 * who was identified do not: the next one on this browser may be somebody else.
 */
function keptFrom(before: WidgetSession | undefined): string[] {
  return before?.assurance === 'anonymous' ? customersOf(before) : [];
}
