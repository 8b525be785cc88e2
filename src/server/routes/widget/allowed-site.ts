import type { MiddlewareHandler } from 'hono';
import { AppError } from '#domain/errors.ts';
import { isSiteAllowed } from '#domain/widget-sites.ts';
import type { Context } from '../../context.ts';
import type { WidgetEnv } from './app-env.ts';
import { sitesOf } from './embedding-site.ts';

/**
 * Turns away pages that the desk does not list. A browser states the page's site truthfully and no
 * script can change it, so this keeps a stranger's page from passing our desk off as its own; who
 * asks without a browser has never been kept out by it.
 */
export function allowedSite(context: Context): MiddlewareHandler<WidgetEnv> {
  const { sites } = context.desk.widget;
  const own = new URL(context.config.publicUrl).host;
  return async (c, next) => {
    if (sites.length > 0 && !sitesOf(c, context).some((site) => site === own || isSiteAllowed(site, sites))) {
      throw new AppError('forbidden', 'This site may not use the widget: add it to widget.sites of the desk.');
    }
    await next();
  };
}
