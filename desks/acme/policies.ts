import {
  allowFor,
  fileTickets,
  limitAmount,
  oncePer,
  onlyWhen,
  type PolicyFacts,
  type PolicyRule,
  requireBefore,
  requireConfirmation,
} from 'handrail';
import { disputeWithoutPerson, refundWithoutApproval, shopRefundDays } from './facts.ts';

const accountTools = [
  'get_order_status',
  'check_refund_policy',
  'issue_refund',
  'cancel_subscription',
  'update_shipping_address',
  'reset_password',
  'list_charges',
  'refund_duplicate_charge',
  'get_invoice',
];

const writes = [
  'issue_refund',
  'cancel_subscription',
  'update_shipping_address',
  'reset_password',
  'refund_duplicate_charge',
];

const asRecord = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The newest result of a tool in this ticket whose field has the value. */
function newestResult(facts: PolicyFacts, tool: string, field: string, value: unknown) {
  const call = facts.history.findLast(
    (past) =>
      past.tool === tool &&
      past.ticketId === facts.ticketId &&
      past.outcome?.status === 'succeeded' &&
      asRecord(past.outcome.result)[field] === value,
  );
  return call?.outcome?.status === 'succeeded' ? asRecord(call.outcome.result) : undefined;
}

/** check_refund_policy said yes to this very order, and to at least this amount, in this ticket. */
function refundIsCovered(facts: PolicyFacts): boolean {
  const checked = newestResult(facts, 'check_refund_policy', 'order_id', facts.input.order_id);
  return checked?.eligible === true && Number(facts.input.amount) <= Number(checked.amount);
}

/** Amount and charge are those of the duplicate that list_charges found in this ticket. */
function chargeIsDuplicate(facts: PolicyFacts): boolean {
  const found = newestResult(facts, 'list_charges', 'finding', 'duplicate');
  const duplicate = asRecord(found?.duplicate);
  return duplicate.charge_id === facts.input.charge_id && duplicate.amount === facts.input.amount;
}

/** Acme's limits over what the agent may do. They hold whatever a model says. */
export const policies: PolicyRule[] = [
  requireBefore(accountTools, 'lookup_account', {
    id: 'account-first',
    reason: 'Look the account up before any other account tool.',
  }),

  allowFor(['refund_request', 'cancel_order', 'return_item', 'damaged_item', 'late_delivery'], 'issue_refund', {
    id: 'refund-when-asked',
    reason: 'Refunds are for customers who asked for one or whose order went wrong.',
  }),
  onlyWhen('issue_refund', refundIsCovered, {
    id: 'refund-within-policy',
    reason: `A refund needs a check of the refund policy (${shopRefundDays} days after delivery) that allows this order and amount.`,
  }),
  limitAmount(
    'issue_refund',
    { field: 'amount', max: refundWithoutApproval, per: 'call', otherwise: 'approve' },
    { id: 'refund-limit', reason: `A colleague approves refunds above $${refundWithoutApproval}.` },
  ),
  oncePer(
    'issue_refund',
    { per: 'subject', subject: 'order_id', otherwise: 'deny' },
    { id: 'refund-once', reason: 'An order is refunded once.' },
  ),
  limitAmount(
    'issue_refund',
    { field: 'amount', max: 400, per: 'customer', days: 30, otherwise: 'approve' },
    { id: 'refund-month', reason: 'A colleague approves when one customer is refunded more than $400 in 30 days.' },
  ),

  allowFor(['double_charge', 'refund_request'], 'refund_duplicate_charge', {
    id: 'duplicate-when-asked',
    reason: 'Duplicate charges are given back to customers who report one.',
  }),
  onlyWhen('refund_duplicate_charge', chargeIsDuplicate, {
    id: 'duplicate-found-first',
    reason: 'Only a charge that list_charges found to be a duplicate can be given back.',
  }),
  limitAmount(
    'refund_duplicate_charge',
    { field: 'amount', max: disputeWithoutPerson, per: 'call', otherwise: 'escalate' },
    { id: 'dispute-limit', reason: `Billing disputes above $${disputeWithoutPerson} go to the billing team.` },
  ),

  allowFor(['cancel_subscription'], 'cancel_subscription', {
    id: 'cancel-when-asked',
    reason: 'A plan is cancelled only for a customer who asked for it.',
  }),
  allowFor(['update_shipping_address', 'order_status'], 'update_shipping_address', {
    id: 'address-when-asked',
    reason: 'An address changes only for a customer who asked for it.',
  }),
  oncePer(
    'update_shipping_address',
    { per: 'subject', subject: 'order_id', otherwise: 'escalate' },
    { id: 'address-once', reason: 'A second change of an order’s address is looked at by a person.' },
  ),
  allowFor(['reset_password', 'login_problem'], 'reset_password', {
    id: 'reset-when-asked',
    reason: 'A reset link is sent only to a customer who cannot sign in.',
  }),
  oncePer(
    'reset_password',
    { per: 'customer', days: 1, otherwise: 'deny' },
    { id: 'reset-daily', reason: 'One reset link a day from here; the sign-in page can send more.' },
  ),

  ...fileTickets(),

  requireConfirmation(writes, {
    id: 'customer-confirms',
    reason: 'The customer says yes to the exact action before it happens.',
  }),
];
