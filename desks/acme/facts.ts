/**
 * Acme's numbers in one place: tools and policies compute with them, and a test holds the help
 * centre to them. Money in US dollars.
 */

/** Prices per member. A yearly plan is charged once a year, `yearly` × 12. */
export const plans = {
  free: { name: 'Free', monthly: 0, yearly: 0, members: 5, apiPerMinute: 60 },
  team: { name: 'Team', monthly: 8, yearly: 6.5, members: 100, apiPerMinute: 300 },
  business: { name: 'Business', monthly: 15, yearly: 12.5, members: 500, apiPerMinute: 1200 },
} as const;

export type PlanId = keyof typeof plans;

/** Days after delivery in which a shop order can be refunded. */
export const shopRefundDays = 30;

/** Days after a charge in which a subscription payment is given back. */
export const subscriptionRefundDays = { monthly: 14, yearly: 30 } as const;

/** Largest refund of an order that needs no colleague. */
export const refundWithoutApproval = 200;

/** Disputed charges above it go to the billing team. */
export const disputeWithoutPerson = 100;

/** Business days until a refund shows on a card statement. */
export const refundArrives = '5–10';

/** Days to send refunded items back. */
export const sendBackDays = 14;

/** Days until a bank drops a reservation. */
export const reservationDays = 7;

/** Days after which a failed payment of a plan is tried again. */
export const paymentRetryDays = [1, 3, 5, 7] as const;

/** Days after the expected day from which a parcel counts as lost. */
export const lostAfterDays = 14;

/** Minutes that a link to reset the password works. */
export const resetLinkMinutes = 60;

/** Shipping by zone: price, estimate in business days, order total from which standard is free. */
export const shipping = {
  us: { name: 'United States', standard: 5.95, days: [3, 5], express: 14.95, expressDays: [1, 2], freeFrom: 60 },
  eu: { name: 'European Union', standard: 7.95, days: [3, 5], express: 17.95, expressDays: [1, 2], freeFrom: 90 },
  uk: { name: 'United Kingdom', standard: 9.95, days: [4, 6], express: 19.95, expressDays: [2, 3] },
  canada: { name: 'Canada', standard: 12.95, days: [5, 8], express: 24.95, expressDays: [2, 4] },
  pacific: {
    name: 'Japan, Australia and New Zealand',
    standard: 16.95,
    days: [7, 12],
    express: 34.95,
    expressDays: [3, 5],
  },
  world: { name: 'Rest of the world', standard: 21.95, days: [10, 20] },
} as const;

export type Zone = keyof typeof shipping;

/** What the shop sells. `final` items cannot be refunded. */
export const products = {
  'wall-planner': { name: 'Wall Planner 2027', price: 24 },
  'desk-planner': { name: 'Desk Planner 2027', price: 19 },
  notebook: { name: 'Dot Grid Notebook', price: 18 },
  'card-set': { name: 'Sticky Card Set', price: 12 },
  tote: { name: 'Canvas Tote', price: 16 },
  mug: { name: 'Stand-up Mug', price: 14 },
  hoodie: { name: 'Team Hoodie', price: 54 },
  'focus-timer': { name: 'Focus Timer', price: 39 },
  'status-light': { name: 'Status Light', price: 59 },
  'desk-display': { name: 'Desk Display', price: 149 },
  'wall-display': { name: 'Wall Display 13″', price: 289 },
  'mount-kit': { name: 'Wall Mount Kit', price: 29 },
  charger: { name: 'USB-C Charger 30 W', price: 19 },
  'gift-card': { name: 'Gift Card $50', price: 50, final: true },
} as const satisfies Record<string, { name: string; price: number; final?: true }>;

export type ProductId = keyof typeof products;
