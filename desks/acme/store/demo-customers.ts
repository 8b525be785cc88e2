import type { ProductId, Zone } from '../facts.ts';
import type { OrderRow, SubscriptionRow } from './rows.ts';

/** A customer with a story to try on the demo page, written by hand; the other 194 are generated. */
export interface DemoCustomer {
  id: string;
  /** What to try as this person. */
  label: string;
  name: string;
  email: string;
  locale: string;
  country: string;
  city: string;
  since: string;
  address: string;
  zone: Zone;
  paidWith: string;
  subscription?: Pick<
    SubscriptionRow,
    'workspace' | 'plan' | 'cycle' | 'members' | 'status' | 'started_on' | 'period_ends_on'
  > & {
    /** Day of a charge that was made twice. */
    chargedTwiceOn?: string;
  };
  /** By order number; the number fixes the day it was placed. */
  orders: Record<number, DemoOrder>;
}

export interface DemoOrder {
  items: Partial<Record<ProductId, number>>;
  status: OrderRow['status'];
  service?: 'standard' | 'express';
  carrier?: string;
  tracking?: string;
  expected?: string;
  delivered?: string;
}

export const demoCustomers: readonly DemoCustomer[] = [
  {
    id: 'C-1001',
    label: 'Ana Martín: an order on its way, one delivered, a Team plan',
    name: 'Ana Martín',
    email: 'ana.martin@example.com',
    locale: 'en-US',
    country: 'United States',
    city: 'Austin',
    since: '2025-06-03',
    address: '2208 Alder Avenue, Austin, TX 78704, United States',
    zone: 'us',
    paidWith: 'Visa ending in 4242',
    subscription: {
      workspace: 'Martín Studio',
      plan: 'team',
      cycle: 'monthly',
      members: 6,
      status: 'active',
      started_on: '2025-06-03',
      period_ends_on: '2026-12-03',
    },
    orders: {
      1312: {
        items: { notebook: 1 },
        status: 'delivered',
        carrier: 'UPS',
        tracking: '1Z84E2A70391312447',
        delivered: '2026-06-06',
      },
      1571: {
        items: { 'status-light': 1, 'card-set': 1 },
        status: 'delivered',
        carrier: 'UPS',
        tracking: '1Z84E2A70391571206',
        delivered: '2026-11-07',
      },
      1594: {
        items: { 'desk-display': 1, charger: 1 },
        status: 'shipped',
        carrier: 'UPS',
        tracking: '1Z84E2A70391594318',
        expected: '2026-11-24',
      },
    },
  },
  {
    id: 'C-1002',
    label: 'Bob Keller: an order still in the warehouse, a Business plan paid yearly',
    name: 'Bob Keller',
    email: 'bob@example.com',
    locale: 'en-US',
    country: 'United States',
    city: 'Minneapolis',
    since: '2024-03-15',
    address: '415 Lincoln Avenue, Minneapolis, MN 55408, United States',
    zone: 'us',
    paidWith: 'Mastercard ending in 8210',
    subscription: {
      workspace: 'Keller & Daughters Joinery',
      plan: 'business',
      cycle: 'yearly',
      members: 12,
      status: 'active',
      started_on: '2024-03-15',
      period_ends_on: '2027-03-15',
    },
    orders: {
      1042: {
        items: { hoodie: 1 },
        status: 'delivered',
        carrier: 'UPS',
        tracking: '1Z84E2A70391042915',
        delivered: '2025-12-24',
      },
      1583: {
        items: { 'focus-timer': 1, mug: 1 },
        status: 'delivered',
        carrier: 'UPS',
        tracking: '1Z84E2A70391583377',
        delivered: '2026-11-16',
      },
      1599: { items: { 'wall-planner': 1 }, status: 'processing', expected: '2026-11-27' },
    },
  },
  {
    id: 'C-1003',
    label: 'Priya Raghunathan: charged twice this month',
    name: 'Priya Raghunathan',
    email: 'priya.raghunathan@example.com',
    locale: 'en-US',
    country: 'United States',
    city: 'Chicago',
    since: '2025-09-02',
    address: '1830 Hawthorne Boulevard, Chicago, IL 60614, United States',
    zone: 'us',
    paidWith: 'Visa ending in 1881',
    subscription: {
      workspace: 'Lakeside Physio',
      plan: 'team',
      cycle: 'monthly',
      members: 9,
      status: 'active',
      started_on: '2025-09-02',
      period_ends_on: '2026-12-02',
      chargedTwiceOn: '2026-11-02',
    },
    orders: {
      1540: {
        items: { 'desk-planner': 2, 'card-set': 2 },
        status: 'delivered',
        carrier: 'UPS',
        tracking: '1Z84E2A70391540662',
        delivered: '2026-10-19',
      },
    },
  },
  {
    id: 'C-1004',
    label: 'Jonas Weber: a refund over $200 that a colleague must approve (writes German)',
    name: 'Jonas Weber',
    email: 'jonas.weber@example.com',
    locale: 'de-DE',
    country: 'Germany',
    city: 'Leipzig',
    since: '2025-01-20',
    address: 'Lindenstraße 14, 04109 Leipzig, Germany',
    zone: 'eu',
    paidWith: 'PayPal',
    subscription: {
      workspace: 'Weber Architektur',
      plan: 'business',
      cycle: 'monthly',
      members: 8,
      status: 'active',
      started_on: '2025-01-20',
      period_ends_on: '2026-12-20',
    },
    orders: {
      1565: {
        items: { 'wall-display': 1, 'mount-kit': 1 },
        status: 'delivered',
        carrier: 'DHL',
        tracking: 'JJD0149991565820',
        delivered: '2026-11-04',
      },
      1580: {
        items: { hoodie: 2 },
        status: 'delayed',
        carrier: 'DHL',
        tracking: 'JJD0149991580114',
        expected: '2026-11-14',
      },
    },
  },
  {
    id: 'C-1005',
    label: '田中 優希: a trial that ends soon, a parcel out for delivery (writes Japanese)',
    name: '田中 優希',
    email: 'yuki.tanaka@example.com',
    locale: 'ja-JP',
    country: 'Japan',
    city: '京都市',
    since: '2026-11-14',
    address: '〒604-8006 京都市中京区河原町通 27-3, Japan',
    zone: 'pacific',
    paidWith: 'JCB ending in 0505',
    subscription: {
      workspace: '優希デザイン室',
      plan: 'business',
      cycle: 'monthly',
      members: 3,
      status: 'trialing',
      started_on: '2026-11-14',
      period_ends_on: '2026-11-28',
    },
    orders: {
      1581: {
        items: { 'focus-timer': 1, notebook: 2 },
        status: 'out_for_delivery',
        carrier: 'DHL',
        tracking: 'JJD0149991581973',
        expected: '2026-11-21',
      },
    },
  },
  {
    id: 'C-1006',
    label: 'Camille Roux: a disputed charge over $100 that goes to the billing team (writes French)',
    name: 'Camille Roux',
    email: 'camille.roux@example.com',
    locale: 'fr-FR',
    country: 'France',
    city: 'Lyon',
    since: '2025-11-05',
    address: '7 rue des Lilas, 69002 Lyon, France',
    zone: 'eu',
    paidWith: 'Visa ending in 7730',
    subscription: {
      workspace: 'Roux & Associés',
      plan: 'business',
      cycle: 'monthly',
      members: 20,
      status: 'active',
      started_on: '2025-11-05',
      period_ends_on: '2026-12-05',
      chargedTwiceOn: '2026-11-05',
    },
    orders: {
      1577: {
        items: { hoodie: 1, tote: 1 },
        status: 'delivered',
        carrier: 'DHL',
        tracking: 'JJD0149991577306',
        delivered: '2026-11-12',
      },
    },
  },
];
