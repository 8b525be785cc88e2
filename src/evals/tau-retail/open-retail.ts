import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { type Trial, type TrialOptions, tryDesk } from '../play/trial.ts';
import { retailDesk } from './retail-desk.ts';
import { readShopData, type ShopData } from './shop.ts';

/** The benchmark's shop as a desk to try, answered by the models of the desk in `folder`. */
export async function openRetail(folder: string, data: ShopData, options: TrialOptions): Promise<Trial> {
  const own = await loadDesk(folder);
  return await tryDesk({ desk: retailDesk(data, own.desk.models), articles: [], folder: own.folder }, options);
}

/** The shop's data, or the sentence that says what is missing. `data` is a folder that holds `tau-retail`. */
export function retailData(data: string | undefined): ShopData | string {
  if (data === undefined) return 'tau-retail was skipped: name the folder that holds it with --data DIR.';
  if (!existsSync(path.join(data, 'tau-retail', 'db.json')))
    return `tau-retail was skipped: tau-retail/db.json is not in ${data}.`;
  return readShopData(data);
}
