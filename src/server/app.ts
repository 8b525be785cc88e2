import type { OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '#domain/errors.ts';
import type { AppEnv } from './app-env.ts';
import type { Context } from './context.ts';
import { errorResponse } from './error-response.ts';
import { countRequests } from './operation/count-requests.ts';
import { createRouter } from './router.ts';
import { apiRoutes } from './routes/api/routes.ts';
import { connectRoutes } from './routes/connect/routes.ts';
import { consoleRoutes } from './routes/console/routes.ts';
import { missingPage } from './routes/demo/missing-page.ts';
import { demoRoutes } from './routes/demo/routes.ts';
import { strictPage } from './routes/demo/strict-page.ts';
import { healthRoutes } from './routes/health/routes.ts';
import { metricsRoutes } from './routes/metrics/routes.ts';
import { widgetRoutes } from './routes/widget/routes.ts';

/**
 * The whole HTTP surface: `/api/v1` for scripts, `/console` for the team, `/widget` for customers,
 * `/connect` for programs that bring other channels, `/metrics` for Prometheus, `/` and `/demo` for newcomers.
 */
export function createApp(context: Context): OpenAPIHono<AppEnv> {
  const app = createRouter();
  app.use(countRequests(context.meters.instruments));
  app.use(async (c, next) => {
    c.set('requestId', context.ports.ids.next('req'));
    await next();
    c.header('x-request-id', c.get('requestId'));
    // nginx gathers an answer before it passes it on: words that stream would come all at once, at the end.
    if (c.res.headers.get('content-type')?.startsWith('text/event-stream')) c.header('x-accel-buffering', 'no');
  });
  app.onError((error, c) => errorResponse(error, c, context.log));
  app.notFound(async (c) => {
    if (c.req.method !== 'GET' || !c.req.header('accept')?.includes('text/html'))
      return errorResponse(new AppError('not_found', `There is nothing at ${c.req.path}.`), c, context.log);
    const page = await c.html(missingPage(), 404);
    await strictPage(c, async () => {
      c.res = page;
    });
    return c.res;
  });
  app.route('/', healthRoutes(context));
  app.route('/', metricsRoutes(context));
  app.route('/', demoRoutes(context));
  app.route('/api', apiRoutes(context));
  app.route('/connect', connectRoutes(context));
  app.route('/console', consoleRoutes(context));
  app.route('/widget', widgetRoutes(context));
  return app;
}
