import type { Desk } from '#domain/desk.ts';
import { signalNames, type Understanding } from '#domain/understanding.ts';
import type { PlayedTrial } from '../play/trial.ts';
import { retailDesk } from '../tau-retail/retail-desk.ts';
import type { ShopData } from '../tau-retail/shop.ts';

const quiet = Object.fromEntries(
  signalNames.map((name) => [name, { present: false, confidence: 1 }]),
) as Understanding['signals'];

/**
 * The shop with every message read as an ordinary request: for runs whose model knows what to do,
 * where reading is not what is measured. Needs no training and no key.
 */
export function plainRetailTrial(data: ShopData): PlayedTrial {
  const role = 'none';
  const models: Desk['models'] = { classify: role, answer: role, 'answer-hard': role, summarise: role, judge: role };
  return {
    desk: retailDesk(data, models),
    folder: '',
    articles: [],
    seed: new Map(),
    knowledge: { search: async () => ({ passages: [], answerable: false, relevance: 0 }) },
    comprehension: {
      understand: async () => ({
        intents: [{ intent: 'change_order', confidence: 0.95 }],
        outOfScope: 0,
        urgency: 'normal',
        sentiment: 'neutral',
        language: 'en',
        complexity: 'simple',
        source: 'local',
        signals: quiet,
      }),
    },
  };
}
