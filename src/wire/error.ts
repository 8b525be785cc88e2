import { z } from 'zod';

/** The one shape of every error an HTTP caller gets. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    /** Says what is wrong and how to mend it; fit to be shown. */
    message: z.string(),
    /** Path of the field at fault, e.g. `message.text`. */
    field: z.string().optional(),
    /** Quote it when you ask for help. */
    requestId: z.string(),
  }),
});

export type ErrorBody = z.infer<typeof errorBody>;
