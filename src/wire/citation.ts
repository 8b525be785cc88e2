import { z } from 'zod';

/** A source shown as a numbered chip. */
export const citationView = z.object({
  number: z.number().int(),
  articleId: z.string(),
  passageId: z.string(),
  title: z.string(),
  url: z.string().optional(),
  quote: z.string(),
  stale: z.boolean().optional(),
});

export type CitationView = z.infer<typeof citationView>;
