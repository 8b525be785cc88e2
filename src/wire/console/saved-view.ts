import { z } from 'zod';
import { views } from './view.ts';

const word = z.string().trim().min(1).max(200);

/** A view with the filters that hold in it, as they stand in the address. */
export const savedFilter = z.object({
  view: z.enum(views),
  search: word.optional(),
  intent: word.optional(),
  team: word.optional(),
  state: word.optional(),
  tier: word.optional(),
  language: word.optional(),
  channel: word.optional(),
  tag: word.optional(),
  within: word.optional(),
});

export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  shared: z.boolean(),
  filter: savedFilter,
});

export type SavedView = z.infer<typeof savedView>;

export const saveViewRequest = z.object({
  name: z.string().trim().min(1, 'is empty').max(60),
  shared: z.boolean().default(false),
  filter: savedFilter,
});

export type SaveViewRequest = z.input<typeof saveViewRequest>;
