import { z } from 'zod';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import { signIdentityToken } from '../widget/identity-token.ts';
import { readBody } from '../widget/read-body.ts';

const chosen = z.object({ externalId: z.string().max(200) });
const lifetimeMs = 60 * 60_000;

/**
 * `POST /demo/identity`: does what a company's own server does after its customer signed in. Only
 * the made-up customers that the desk itself offers can be chosen.
 */
export function demoIdentityRoute({ desk, widgetSecret, ports }: Context) {
  const router = createRouter();
  router.post('/demo/identity', async (c) => {
    const { externalId } = await readBody(c, chosen);
    const customer = desk.demoCustomers?.find((one) => one.externalId === externalId);
    if (!customer) throw new AppError('not_found', 'There is no such demo customer.');
    const { email, name } = customer;
    const expiresAt = new Date(ports.clock.now().getTime() + lifetimeMs);
    return c.json({ token: await signIdentityToken({ externalId, email, name }, widgetSecret, expiresAt) });
  });
  return router;
}
