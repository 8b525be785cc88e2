import { readCustomerFacts } from '#adapters/database/reads/customer-panel.ts';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../../../context.ts';
import { presentCustomer } from '../../../present/console-customer.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

export function readCustomer(router: ConsoleRouter, context: Context): void {
  router.on('GET /conversations/:id/customer', async (c) => {
    const facts = await readCustomerFacts(context.database.kysely, idOf(c));
    if (!facts) throw new AppError('not_found', 'There is no such conversation.');
    return c.json(presentCustomer(facts, context.desk));
  });
}
