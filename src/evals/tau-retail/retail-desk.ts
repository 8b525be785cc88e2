import { type DeskDefinition, defineDesk } from '#domain/define-desk.ts';
import type { Desk } from '#domain/desk.ts';
import { readTools } from './read-tools.ts';
import { retailIntents } from './retail-intents.ts';
import { retailRules } from './retail-rules.ts';
import { Shop, type ShopData } from './shop.ts';
import { writeTools } from './write-tools.ts';

const always = { from: '00:00', to: '23:59' };

/** The tools of a shop as the desk has them; handing over is built in. */
export const retailTools = (shop: Shop): Desk['tools'] =>
  [...readTools(shop), ...writeTools(shop)].filter(({ name }) => name !== 'transfer_to_human_agents');

/**
 * A desk for the benchmark's shop: its tools, its written policy as rules in code and, in our own
 * words, as rules for the model. `models` are those of the desk that is tried.
 */
export function retailDesk(data: ShopData, models: Desk['models']): Desk {
  const definition: DeskDefinition = defineDesk({
    persona: {
      name: 'Robin',
      company: 'the shop',
      about: 'The shop sells fifty kinds of products, each in several variants, and ships them.',
      tone: 'Friendly, plain and brief.',
      rules: [
        'Before anything else find the customer, by e-mail or by name and zip code, also when they give a user id. Serve nobody else in the same conversation.',
        'Look at the profile and then at the order before you act on it. Make one tool call at a time.',
        'A pending order can be cancelled (the reason is "no longer needed" or "ordered by mistake"), or have its address, its payment method or the variants of its items changed. A delivered order can be returned or exchanged. Nothing else can be changed.',
        'Items of an order are changed, returned or exchanged once: ask for all of them before you act.',
        'A new item is another available variant of the same product; look the product up first. The price difference goes to a payment method of the profile, and a gift card must cover it.',
        'Refunds of returns go to the original payment method or to a gift card of the profile.',
        'Hand over to a person only what is outside of this.',
      ],
    },
    languages: ['en'],
    intents: retailIntents,
    models,
    // One call at a time and a profile with five orders: a turn needs as many calls as it has looks.
    ceilings: { modelCallsPerTurn: 30, decideAtCall: 28, toolCallsPerTurn: 40, turnSeconds: 300, usdPerTicket: 5 },
    // Customers here want up to eight things, one after the other.
    thresholds: { customerTurnLimit: 40 },
    teams: [{ id: 'general', name: 'General', intents: [], firstReplyMinutes: 60 }],
    hours: {
      timeZone: 'America/New_York',
      week: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
    },
    policies: retailRules,
    tools: retailTools(new Shop(data)),
  });
  return { ...definition, id: 'tau-retail', version: 'tau-retail' };
}
