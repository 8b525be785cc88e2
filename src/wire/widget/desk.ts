import { z } from 'zod';

/** Whether a person would reply before the desk closes, and what a customer may expect. */
export const hoursView = z.object({
  open: z.boolean(),
  /** When people start to reply, when that is later; missing when the desk never opens. */
  opensAt: z.iso.datetime().optional(),
  /** Minutes to a first reply of a person while open. */
  replyMinutes: z.number().int(),
});

/** What the widget shows before anyone said anything; the same for everyone, so it needs no session. */
export const deskView = z.object({
  company: z.string(),
  /** Name of the agent, always shown with an "AI" mark. */
  agent: z.string(),
  /** BCP 47; the first is the default. */
  languages: z.array(z.string()),
  hours: hoursView,
  /** Questions to start with, in the asked locale. */
  suggestions: z.array(z.string()),
  /** What may be sent along; missing when nothing may. */
  attachments: z
    .object({ maxBytes: z.number().int(), maxPerMessage: z.number().int(), endings: z.array(z.string()) })
    .optional(),
});

export const deskQuery = z.object({ locale: z.string().max(35).optional() });

export type HoursView = z.infer<typeof hoursView>;
export type DeskView = z.infer<typeof deskView>;
