import { cors } from 'hono/cors';

/**
 * Any site may embed the widget: a session is a token in a header, never a cookie, so a foreign
 * page can do nothing that it could not do without a browser. Which customer somebody is takes the
 * widget secret, and a session is worth nothing on another site than its own.
 */
export const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'POST'],
  allowHeaders: ['authorization', 'content-type', 'last-event-id', 'x-file-name'],
  exposeHeaders: ['retry-after', 'x-request-id'],
  maxAge: 24 * 60 * 60,
});
