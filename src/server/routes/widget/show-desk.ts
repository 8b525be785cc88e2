import { attachmentTypes, bytesOf } from '#domain/attachment.ts';
import { nextOpening } from '#domain/business-time/business-time.ts';
import { expectedReply } from '#domain/business-time/expected-reply.ts';
import { promisedMinutes } from '#domain/handoff-routing/promised-minutes.ts';
import { inLanguage } from '#domain/localized.ts';
import { type DeskView, deskQuery } from '#wire/widget/desk.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';

/** `GET /desk?locale=`: what the widget shows before anyone said anything. */
export function showDeskRoute({ desk, ports }: Context) {
  const router = createRouter<WidgetEnv>();
  router.get('/desk', async (c) => {
    const { locale = desk.languages[0] ?? 'en' } = deskQuery.parse({ locale: c.req.query('locale')?.slice(0, 35) });
    const now = ports.clock.now();
    // Which team it will be is not known yet: the fallback's promise is the one to make.
    const team = desk.teams.find(({ intents }) => intents.length === 0) ?? desk.teams[0];
    const hours = team?.hours ?? desk.hours;
    const [waiting, replies] = await Promise.all([
      ports.queue.waiting(team?.id ?? ''),
      ports.queue.replies(team?.id ?? ''),
    ]);
    const replyMinutes = promisedMinutes({ team, priority: 'normal', hours, replies, waiting });
    const expected = expectedReply({ hours, now, minutes: replyMinutes, language: 'en' });
    // Too late for a reply before they close: who asks now is told so after a handoff, and here before it.
    const open = expected.open && expected.opens === null;
    const opensAt = open ? undefined : (expected.opens ?? nextOpening(hours, now))?.toISOString();
    const view: DeskView = {
      company: desk.persona.company,
      agent: desk.persona.name,
      languages: desk.languages,
      hours: { open, opensAt, replyMinutes },
      attachments: desk.attachments.enabled
        ? {
            maxBytes: bytesOf(desk.attachments.maxMegabytes),
            maxPerMessage: desk.attachments.maxPerMessage,
            endings: desk.attachments.types.flatMap((type) => attachmentTypes[type].map((ending) => `.${ending}`)),
          }
        : undefined,
      suggestions: desk.suggestions.map((suggestion) => inLanguage(suggestion, locale)),
    };
    // Opening times change by the minute.
    c.header('cache-control', 'public, max-age=60');
    return c.json(view);
  });
  return router;
}
