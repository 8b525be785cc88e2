import { freshFacts } from '#adapters/database/measure/follow-events.ts';
import {
  readCallGroups,
  readDailyCost,
  readIntentCost,
  readSpent,
  readTicketCosts,
} from '#adapters/database/measure/read-costs.ts';
import { getSetting, setSetting } from '#adapters/database/settings.ts';
import { assumedHumanCost } from '#domain/measure/human-cost.ts';
import { firstDayOf, lastDayOf, periodBefore, periodOf } from '#domain/measure/period.ts';
import { reprice, tierSizes } from '#domain/measure/reprice.ts';
import {
  type CostPage,
  costQuery,
  type HumanCostView,
  humanCost,
  type WhatIfAnswer,
  whatIfRequest,
} from '#wire/console/cost.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { presentBudgets, presentGroups, usd } from '../../../present/cost.ts';
import { bodyOf, type ConsoleRouter, queryOf } from '../console-router.ts';

const humanCostKey = 'human-cost';

/** What the models cost, where it goes, what holds it, and what other choices would have cost. */
export function costRoutes(router: ConsoleRouter, context: Context): void {
  const { database, desk, ports } = context;
  const { kysely } = database;

  router.on('GET /cost', async (c) => {
    const query = queryOf(c, costQuery);
    const period = periodOf(query.from, query.to);
    const before = periodBefore(period);
    await freshFacts(database);
    const [groups, days, daysBefore, intents, tickets, spent, assumption] = await Promise.all([
      readCallGroups(kysely, period, tierSizes(ports.prices)),
      readDailyCost(kysely, period),
      readDailyCost(kysely, before),
      readIntentCost(kysely, period),
      readTicketCosts(kysely, period),
      readSpent(kysely),
      readHumanCost(),
    ]);
    const sum = (rows: { costMicros: number }[]) => usd(rows.reduce((total, row) => total + row.costMicros, 0));
    const shown = presentGroups(groups);
    const input = shown.reduce((total, group) => total + group.inputTokens, 0);
    const body: CostPage = {
      from: firstDayOf(period),
      to: lastDayOf(period),
      usd: sum(days),
      before: { from: firstDayOf(before), to: lastDayOf(before), usd: sum(daysBefore) },
      tickets: tickets.tickets,
      resolved: intents.reduce((total, intent) => total + intent.resolved, 0),
      medianUsd: usd(tickets.medianMicros),
      p95Usd: usd(tickets.p95Micros),
      cachedShare: input > 0 ? shown.reduce((total, group) => total + group.cachedTokens, 0) / input : undefined,
      cut: groups.reduce((total, group) => total + group.cut, 0),
      unpriced: groups.reduce((total, group) => total + group.unpriced, 0),
      unpricedModels: [...new Set(groups.filter((group) => group.unpriced > 0).map((group) => group.model))],
      budgets: presentBudgets(spent, desk.ceilings),
      days: days.map(({ day, costMicros }) => ({ day, usd: usd(costMicros) })),
      groups: shown,
      intents: intents.map(({ costMicros, ...intent }) => ({ ...intent, usd: usd(costMicros) })),
      dearest: tickets.dearest.map(({ costMicros, intent, ...ticket }) => ({
        ...ticket,
        intent: intent ?? undefined,
        usd: usd(costMicros),
      })),
      humanCost: assumption,
      models: [...new Set(ports.prices.map((row) => row.model))],
    };
    return c.json(body);
  });

  router.on('POST /cost/what-if', async (c) => {
    const given = await bodyOf(c, whatIfRequest);
    const groups = await readCallGroups(kysely, periodOf(given.from, given.to), tierSizes(ports.prices));
    const now = ports.clock.now();
    const asWas = reprice(groups, { models: {}, cached: true }, ports.prices, now);
    const other = reprice(groups, given, ports.prices, now);
    const body: WhatIfAnswer = {
      usd: asWas.known ? usd(asWas.micros) : undefined,
      whatIfUsd: other.known ? usd(other.micros) : undefined,
      unknown: [...new Set([asWas, other].flatMap((cost) => (cost.known ? [] : cost.models)))],
    };
    return c.json(body);
  });

  router.on('PUT /cost/human-cost', async (c) => {
    const given = await bodyOf(c, humanCost);
    await setSetting(kysely, humanCostKey, given);
    await audit(context, c.get('actor'), 'human-cost-set', 'cost', { ...given });
    return c.body(null, 204);
  });

  async function readHumanCost(): Promise<HumanCostView> {
    const kept = humanCost.safeParse(await getSetting(kysely, humanCostKey));
    return kept.success ? kept.data : assumedHumanCost;
  }
}
