import { defineDesk } from '#domain/define-desk.ts';
import type { Desk } from '#domain/desk.ts';

const week = Object.fromEntries(
  (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => [day, { from: '09:00', to: '17:00' }]),
);

/** A small desk for tests of the widget: no tools, no model. */
export const widgetDesk: Desk = {
  id: 'acme',
  version: 'test',
  ...defineDesk({
    persona: { name: 'Nora', company: 'Acme', about: 'Acme sells desk displays.', tone: 'Warm.', rules: [] },
    languages: ['en', 'de'],
    intents: [],
    models: { classify: 'm', answer: 'm', 'answer-hard': 'm', summarise: 'm', judge: 'm' },
    teams: [
      { id: 'billing', name: 'Billing', intents: ['refund'], firstReplyMinutes: 30 },
      { id: 'general', name: 'General', intents: [], firstReplyMinutes: 15 },
    ],
    hours: { timeZone: 'UTC', week },
    policies: [],
    tools: [],
    linkHosts: ['help.acme.example'],
    contacts: ['help@acme.example'],
    suggestions: [
      { en: 'How do I reset my password?', de: 'Wie setze ich mein Passwort zurück?' },
      { en: 'Where is my order?', de: 'Wo ist meine Bestellung?' },
      { en: 'How much is shipping?', de: 'Was kostet der Versand?' },
    ],
    demoCustomers: [
      { label: 'Ana Martín: an order on its way', externalId: 'C-1', email: 'ana@example.com', name: 'Ana Martín' },
      { label: 'Bob Keller: charged twice', externalId: 'C-2', email: 'bob@example.com', name: 'Bob Keller' },
    ],
  }),
};
