import type { Intent, Procedure, ProcedureSlot, ProcedureStep } from '#domain/intent.ts';

const order: ProcedureSlot = {
  pattern: /#?(W\d{7})\b/,
  ask: { en: 'Which order is it? Please tell me its number.' },
};

/** Who the customer is, in the ways the shop knows people by. */
const who: Record<string, ProcedureSlot> = {
  email: { pattern: /([\w.+-]+@[\w-]+\.[\w.-]*\w)/ },
  first: { pattern: /\b(?:name is|I am|I'm)\s+(\p{Lu}[\p{L}'-]+)/u },
  last: { pattern: /\b(?:name is|I am|I'm)\s+\p{Lu}[\p{L}'-]+\s+(\p{Lu}[\p{L}'-]+)/u },
  zip: { pattern: /\b(\d{5})\b/ },
};

/** The looks that every change of an order begins with. */
const looks: ProcedureStep[] = [
  { tool: 'find_user_id_by_email', input: { email: '{email}' }, when: { path: 'email' } },
  {
    tool: 'find_user_id_by_name_zip',
    input: { first_name: '{first}', last_name: '{last}', zip: '{zip}' },
    when: { path: 'zip' },
  },
  {
    tool: 'get_user_details',
    input: { user_id: '{find_user_id_by_email}' },
    when: { path: 'find_user_id_by_email' },
  },
  {
    tool: 'get_user_details',
    input: { user_id: '{find_user_id_by_name_zip}' },
    when: { path: 'find_user_id_by_name_zip' },
  },
  { tool: 'get_order_details', input: { order_id: '#{order}' } },
];

/** What the embedded model can do by itself: changes whose arguments stand in the customer's words. */
function changing(
  tool: string,
  slots: Record<string, ProcedureSlot>,
  input: Record<string, string>,
  done: string,
): Procedure {
  return {
    slots: { order, ...who, ...slots },
    steps: [...looks, { tool, input: { order_id: '#{order}', ...input } }],
    replies: [
      { when: { path: `${tool}.status` }, text: { en: done } },
      {
        when: { path: 'get_order_details.error' },
        text: { en: 'May I have your e-mail address, or your name and zip code, and the number of the order?' },
      },
    ],
  };
}

/** What customers of the shop write about. */
export const retailIntents: Intent[] = [
  {
    id: 'cancel_order',
    title: 'Cancel an order',
    examples: [
      'Cancel my order please',
      'Cancel order #W1234567 because no longer needed',
      'I ordered this by mistake, please cancel it',
      'I do not need these things any more and want to cancel',
      'Can you stop my pending order and refund it?',
      'I want to cancel the whole order',
      'My name is Ana Bell and my zip code is 30001. Cancel order #W7654321 because no longer needed.',
      'My name is Tom Hill and my email is tom.hill12@example.com. Cancel order #W1029384 because ordered by mistake.',
      'I would like to cancel all my pending orders',
    ],
    procedure: changing(
      'cancel_pending_order',
      {
        reason: {
          pattern: /(no longer needed|ordered by mistake)/i,
          ask: { en: 'Is it no longer needed, or was it ordered by mistake?' },
        },
      },
      { reason: '{reason}' },
      'Order #{order} is {cancel_pending_order.status} and refunded to the original payment method.',
    ),
  },
  {
    id: 'change_payment',
    title: 'Pay an order in another way',
    examples: [
      'For #W1234567, change payment to paypal_1234567',
      'I want to pay with my gift card instead',
      'Please use my credit card for this order, not PayPal',
      'Can I switch the payment method of my order?',
      'Charge the order to another card',
      'My name is Ana Bell and my zip code is 30001. For #W7654321, change payment to gift_card_7654321.',
    ],
    procedure: changing(
      'modify_pending_order_payment',
      {
        method: {
          pattern: /\b((?:credit_card|gift_card|paypal)_\d+)\b/,
          ask: { en: 'Which payment method of your profile should it be?' },
        },
      },
      { payment_method_id: '{method}' },
      'The payment of order #{order} is changed.',
    ),
  },
  {
    id: 'change_order',
    title: 'Change items or address of an order',
    examples: [
      'For #W1234567, change address to 12 Hill Street',
      'For #W1234567, modify the jacket from black to red',
      'I want my order in another size',
      'Send my order to my new address',
      'Change the colour of the lamp I ordered',
      'Update my default address',
      'My name is Ana Bell and my zip code is 30001. For #W7654321, modify Lamp to Lamp in white; via paypal_7654321.',
      'My name is Tom Hill and my email is tom.hill12@example.com. For #W1029384, change address to 5 Lake Road, Austin.',
    ],
  },
  {
    id: 'return_items',
    title: 'Return items',
    examples: [
      'Return #W1234567 via paypal_1234567: lamp; chair;',
      'I want to send back the shoes I got',
      'I would like to return the headphones',
      'Please take back everything but the tablet',
      'How can I get my money back for the items that came?',
      'My name is Ana Bell and my zip code is 30001. Return #W7654321 via gift_card_7654321: Chair; Desk;',
      'My name is Tom Hill and my email is tom.hill12@example.com. Return #W1029384 via paypal_1029384: Lamp;',
    ],
  },
  {
    id: 'exchange_items',
    title: 'Exchange items',
    examples: [
      'For #W1234567, exchange the mug for the larger one; via credit_card_1234567',
      'I want to swap the keyboard for one with other switches',
      'I got the wrong size and want another one',
      'Can I exchange the bottle for a bigger one?',
      'I would like a different model in place of mine',
      'My name is Ana Bell and my zip code is 30001. For #W7654321, exchange Chair in red to blue; via credit_card_7654321.',
      'My name is Tom Hill and my email is tom.hill12@example.com. For #W1029384, exchange Kettle to a larger one; via paypal_1029384.',
    ],
  },
  {
    id: 'shop_question',
    title: 'Questions on products, orders and the profile',
    examples: [
      'What is the tracking number of my order?',
      'How many variants of the shirt are there?',
      'How much did I pay in total?',
      'Which address was it sent to?',
      'Is there a cheaper model?',
      'What is the balance of my gift card?',
      'My name is Tom Hill. Which products are in my last order, and what did each cost?',
    ],
  },
];
