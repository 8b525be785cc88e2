import type { AppEnv } from '../../app-env.ts';
import type { WidgetSession } from './session-token.ts';

/** What the session gate leaves for the routes behind it. */
export interface WidgetEnv extends AppEnv {
  Variables: AppEnv['Variables'] & { session: WidgetSession };
}
