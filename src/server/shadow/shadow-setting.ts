import { z } from 'zod';
import type { Queries } from '#adapters/database/database.ts';
import { getSetting, setSetting } from '#adapters/database/settings.ts';

const shadowKey = 'shadow-mode';

/** Whether the agent drafts beside what people send, and what that may cost a day (UTC). */
export interface ShadowSetting {
  on: boolean;
  usdPerDay: number;
}

/** Off until a lead turns it on: it costs money where Claude answers. A dollar is about a thousand drafts. */
const usual: ShadowSetting = { on: false, usdPerDay: 1 };

const kept = z.object({ on: z.boolean(), usdPerDay: z.number().min(0) });

export async function readShadowSetting(queries: Queries): Promise<ShadowSetting> {
  return kept.catch(usual).parse(await getSetting(queries, shadowKey));
}

export async function setShadow(queries: Queries, setting: ShadowSetting): Promise<void> {
  await setSetting(queries, shadowKey, setting);
}
