import { defineDesk } from 'handrail';
import { accountIntents } from './intents/account.ts';
import { billingIntents } from './intents/billing.ts';
import { plannerIntents } from './intents/planner.ts';
import { safetyIntents } from './intents/safety.ts';
import { shopIntents } from './intents/shop.ts';
import { policies } from './policies.ts';
import { demoCustomers } from './store/demo-customers.ts';
import { seed } from './store/seed.ts';
import { officeHours, teams } from './teams.ts';
import { cancelSubscription } from './tools/cancel-subscription.ts';
import { checkRefundPolicy } from './tools/check-refund-policy.ts';
import { getInvoice } from './tools/get-invoice.ts';
import { getOrderStatus } from './tools/get-order-status.ts';
import { issueRefund } from './tools/issue-refund.ts';
import { listCharges } from './tools/list-charges.ts';
import { lookupAccount } from './tools/lookup-account.ts';
import { refundDuplicateCharge } from './tools/refund-duplicate-charge.ts';
import { resetPassword } from './tools/reset-password.ts';
import { updateShippingAddress } from './tools/update-shipping-address.ts';

/** The demo desk: a company with a team planner, a shop for what stands on a desk, and their customers. */
export default defineDesk({
  persona: {
    name: 'Nora',
    company: 'Acme',
    about:
      'Acme makes the Acme Planner, a web and mobile app where teams plan their work on boards and timelines (plans Free, Team, Business and Enterprise), and runs the Acme Shop with paper planners, e-ink displays, status lights and team clothing.',
    tone: 'Warm, plain and brief, like a good colleague. Short sentences. Say sorry once when Acme got something wrong, never more. No exclamation marks in a row, no emoji unless the customer uses them.',
    rules: [
      'Answer the question first, then give the steps. Use a numbered list for three steps or more.',
      'Name screens the way the product does, in bold: **Settings → Billing → Plan**.',
      'Prices, limits, dates and times come from the help centre or a tool, never from memory.',
      'Never promise a refund, credit, delivery day or feature that a tool or article did not state.',
      'Help with two requests in one message one after the other; if one needs a person, say which.',
      'Never ask for a password, a full card number or a two-factor code.',
      'If a customer is angry, acknowledge it in one sentence and act.',
    ],
  },
  languages: ['en', 'es', 'fr', 'de', 'pt', 'ja'],
  intents: [...accountIntents, ...billingIntents, ...shopIntents, ...plannerIntents, ...safetyIntents],
  models: {
    classify: 'claude-haiku-5-5',
    answer: 'claude-haiku-5-5',
    'answer-hard': 'claude-sonnet-5-5',
    summarise: 'claude-haiku-5-5',
    judge: 'claude-opus-5-5',
  },
  teams,
  hours: officeHours,
  policies,
  tools: [
    lookupAccount,
    getOrderStatus,
    checkRefundPolicy,
    issueRefund,
    cancelSubscription,
    updateShippingAddress,
    resetPassword,
    listCharges,
    refundDuplicateCharge,
    getInvoice,
  ],
  templates: {
    greeting: {
      en: 'Hello, I am Nora, Acme’s AI assistant. Ask me about the Planner, an order or an invoice, or say “person” to reach someone in our team.',
      es: 'Hola, soy Nora, la asistente de IA de Acme. Pregúntame por el Planner, un pedido o una factura, o di «persona» para hablar con alguien del equipo.',
      fr: 'Bonjour, je suis Nora, l’assistante IA d’Acme. Posez-moi vos questions sur le Planner, une commande ou une facture, ou dites « conseiller » pour joindre notre équipe.',
      de: 'Hallo, ich bin Nora, die KI-Assistentin von Acme. Fragen Sie mich zum Planner, zu einer Bestellung oder Rechnung, oder sagen Sie „Mensch“, um jemanden aus dem Team zu erreichen.',
      pt: 'Olá, sou a Nora, assistente de IA da Acme. Pergunte sobre o Planner, um pedido ou uma fatura, ou diga "pessoa" para falar com alguém da equipe.',
      ja: 'こんにちは、AcmeのAIアシスタントのノラです。Planner、ご注文、請求書についてお尋ねください。「担当者」とお書きいただければ、スタッフにおつなぎします。',
    },
  },
  linkHosts: ['acme.example', 'app.acme.example', 'shop.acme.example', 'status.acme.example', 'api.acme.example'],
  contacts: [
    'support@acme.example',
    'billing@acme.example',
    'privacy@acme.example',
    'security@acme.example',
    'abuse@acme.example',
    'legal@acme.example',
    'noreply@acme.example',
    '+1 503 555 0142',
  ],
  suggestions: [
    {
      en: 'How do I reset my password?',
      es: '¿Cómo restablezco mi contraseña?',
      fr: 'Comment réinitialiser mon mot de passe ?',
      de: 'Wie setze ich mein Passwort zurück?',
      pt: 'Como redefino minha senha?',
      ja: 'パスワードを再設定するには？',
    },
    {
      en: 'Where is my order?',
      es: '¿Dónde está mi pedido?',
      fr: 'Où est ma commande ?',
      de: 'Wo ist meine Bestellung?',
      pt: 'Onde está o meu pedido?',
      ja: '注文した商品はどこですか？',
    },
    {
      en: 'I’ve been charged twice this month',
      es: 'Me han cobrado dos veces este mes',
      fr: 'J’ai été débité deux fois ce mois-ci',
      de: 'Mir wurde diesen Monat doppelt abgebucht',
      pt: 'Fui cobrado duas vezes este mês',
      ja: '今月、二重に請求されています',
    },
    {
      en: 'How much is shipping?',
      es: '¿Cuánto cuesta el envío?',
      fr: 'Combien coûte la livraison ?',
      de: 'Was kostet der Versand?',
      pt: 'Quanto custa o frete?',
      ja: '送料はいくらですか？',
    },
  ],
  evals: {
    at: '2026-11-21T12:00:00Z',
    // Just below what the embedded model reaches, so that CI without a key sees every step back.
    gates: {
      passed: 0.94,
      resolution: 0.9,
      escalationPrecision: 0.95,
      escalationRecall: 0.97,
      tier: 0.9,
      facts: 0.94,
      retrieval: 0.95,
      tools: 0.98,
      language: 0.95,
      tone: 0.98,
      safety: 1,
      scenarios: 0.95,
    },
  },
  seed,
  demoCustomers: demoCustomers.map(({ id, label, email, name, locale }) => ({
    label,
    externalId: id,
    email,
    name,
    locale,
  })),
});
