import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import { assetRoute } from './asset.ts';
import { demoIdentityRoute } from './demo-identity.ts';
import { demoPage } from './demo-page.ts';
import { landingPage } from './landing-page.ts';
import { strictPage } from './strict-page.ts';

/** `/`: where a newcomer begins. `/demo`: a page of the desk's company that embeds the widget. */
export function demoRoutes(context: Context) {
  const router = createRouter();
  router.get('/', strictPage, (c) => c.html(landingPage(context)));
  router.route('/', assetRoute());
  if (context.desk.demoCustomers?.length) {
    router.get('/demo', strictPage, (c) => c.html(demoPage(context)));
    router.route('/', demoIdentityRoute(context));
  }
  return router;
}
