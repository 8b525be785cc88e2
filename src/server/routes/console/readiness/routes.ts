import { readComparedDrafts, shadowSpentToday } from '#adapters/database/shadow/read-shadow.ts';
import { type ComparedDrafts, type ReadinessPage, shadowSetting } from '#wire/console/readiness.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { comparedDraftOf } from '../../../present/compared-draft.ts';
import { readinessDays, readinessReport, readinessSince } from '../../../shadow/readiness-report.ts';
import { readShadowSetting, setShadow } from '../../../shadow/shadow-setting.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Drafts read at once; what differs comes first. */
const mostDrafts = 50;

/** How ready each intent is, the drafts that say so, and the switch of shadow mode. */
export function readinessRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /readiness', async (c) => {
    const [shadow, spentTodayMicros, intents] = await Promise.all([
      readShadowSetting(kysely),
      shadowSpentToday(kysely),
      readinessReport(kysely, context.desk, context.ports.clock.now()),
    ]);
    const body: ReadinessPage = { shadow, spentTodayMicros, days: readinessDays, intents };
    return c.json(body);
  });

  router.on('GET /readiness/:id/drafts', async (c) => {
    const since = readinessSince(context.ports.clock.now());
    const drafts = await readComparedDrafts(kysely, { intent: idOf(c), since, limit: mostDrafts });
    const body: ComparedDrafts = { drafts: drafts.map(comparedDraftOf) };
    return c.json(body);
  });

  router.on('PUT /readiness/shadow', async (c) => {
    const setting = await bodyOf(c, shadowSetting);
    await setShadow(kysely, setting);
    await audit(context, c.get('actor'), setting.on ? 'shadow-started' : 'shadow-stopped', 'shadow', {
      usdPerDay: setting.usdPerDay,
    });
    return c.body(null, 204);
  });
}
