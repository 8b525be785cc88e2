import { z } from 'zod';
import { askRating as ask } from '#adapters/database/ask-rating.ts';
import { defineJob } from '#adapters/database/jobs.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Context } from '../context.ts';

/** Asks the customer once, after the reply is out, in their language, how the help was. */
export function askRating({ database, desk }: Pick<Context, 'database' | 'desk'>) {
  return defineJob({
    name: 'rating-ask',
    payload: z.object({ ticketId: z.string() }),
    handler: async ({ ticketId }) => {
      await ask(database, { ticketId, text: (language) => inLanguage(desk.templates.csat, language) });
    },
  });
}
