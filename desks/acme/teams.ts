import type { Team } from 'handrail';

const holidays = ['2026-11-26', '2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-01-18', '2027-05-31'];
const weekday = { from: '08:00', to: '18:00' };

/** Acme's office is in Portland; mornings in Europe are covered from there by an early shift. */
export const officeHours = {
  timeZone: 'America/Los_Angeles',
  week: {
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: weekday,
    sat: { from: '09:00', to: '15:00' },
  },
  holidays,
};

const weekdays = { ...officeHours, week: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday } };

export const teams: Team[] = [
  {
    id: 'billing',
    name: 'Billing',
    firstReplyMinutes: 120,
    targets: { urgent: 30, high: 60 },
    intents: [
      'subscription_status',
      'refund_request',
      'double_charge',
      'invoice_copy',
      'payment_method',
      'payment_failed',
      'discount',
      'tax_vat',
      'cancel_order',
    ],
  },
  {
    id: 'engineering',
    name: 'Engineering triage',
    hours: weekdays,
    firstReplyMinutes: 240,
    intents: [
      'bug_report',
      'service_status',
      'api_limits',
      'single_sign_on',
      'device_setup',
      'data_import',
      'mobile_app',
    ],
  },
  {
    id: 'retention',
    name: 'Retention',
    hours: weekdays,
    firstReplyMinutes: 240,
    intents: ['cancel_subscription', 'plan_change', 'pricing_question'],
  },
  {
    id: 'trust_and_safety',
    name: 'Trust and safety',
    // Every day: a taken-over account cannot wait for Monday.
    hours: {
      timeZone: 'America/Los_Angeles',
      week: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, { from: '06:00', to: '22:00' }]),
      ),
    },
    firstReplyMinutes: 30,
    targets: { urgent: 15 },
    intents: [
      'account_deletion',
      'account_compromised',
      'abuse_report',
      'security_report',
      'legal',
      'privacy_request',
      'change_email',
    ],
  },
  { id: 'general', name: 'General support', firstReplyMinutes: 60, intents: [] },
];
