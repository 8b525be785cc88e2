/** A ticket as a customer would write it, over eight turns and several topics of one issue. */
export interface TicketScript {
  name: string;
  /** A demo customer of the desk, who signed in. */
  email: string;
  says: readonly string[];
}

/** Questions that articles answer and look-ups, as they mix in real tickets; none that belongs to a person. */
export const scripts: readonly TicketScript[] = [
  {
    name: 'order',
    email: 'ana.martin@example.com',
    says: [
      'Where is my order 1594?',
      'How long does standard shipping take?',
      'What does express shipping cost?',
      'Do I have to pay customs duties?',
      'What is the status of order 1571?',
      'How long do I have to return something?',
      'What is the warranty on the display?',
      'How do I use a gift card?',
    ],
  },
  {
    name: 'billing',
    email: 'priya.raghunathan@example.com',
    says: [
      'Which plan am I on?',
      'How much does the Business plan cost?',
      'How do I change our plan?',
      'Where do I find my invoices?',
      'Which payment methods do you accept?',
      'Do you charge VAT?',
      'What happens when a payment fails?',
      'When does my subscription renew?',
    ],
  },
  {
    name: 'planner',
    email: 'bob@example.com',
    says: [
      'How do I reset my password?',
      'How do I turn on two-factor authentication?',
      'How do I invite members?',
      'What can a guest do?',
      'How do I export my data?',
      'How do I restore a deleted board?',
      'How do I sync my calendar?',
      'How do I change my email address?',
    ],
  },
  {
    name: 'developer',
    email: 'ana.martin@example.com',
    says: [
      'How do I create an API key?',
      'What are the rate limits of the API?',
      'What does error 429 mean?',
      'How do I set up a webhook?',
      'How do I connect Slack?',
      'How do I import tasks from other tools?',
      'How do recurring tasks work?',
      'What is the status of order 1594?',
    ],
  },
];
