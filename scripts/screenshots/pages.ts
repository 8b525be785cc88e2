import type { Page } from 'playwright-core';
import type { AcmeDay } from '#test/support/acme-day.ts';

export interface Shot {
  name: string;
  path: string;
  /** What has to happen or be there before the picture is taken. */
  ready?: (page: Page) => Promise<unknown>;
}

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1 }).waitFor();

/** The console's pages. */
export const consoleShots = (day: AcmeDay): Shot[] => [
  { name: 'inbox', path: '/console/inbox/all', ready: (page) => page.getByRole('feed').waitFor() },
  {
    name: 'handoff',
    path: `/console/inbox/escalated/${day.handoff}`,
    ready: (page) => page.getByRole('region', { name: 'Handoff' }).waitFor(),
  },
  { name: 'answer', path: `/console/inbox/all/${day.answered}`, ready: (page) => page.getByRole('log').waitFor() },
  { name: 'waiting', path: `/console/inbox/all/${day.approval}`, ready: (page) => page.getByRole('log').waitFor() },
  { name: 'review', path: '/console/inbox/needs-review', ready: (page) => page.getByRole('feed').waitFor() },
  {
    name: 'why',
    path: `/console/inbox/all/${day.answered}`,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Why this answer?' }).first().click();
      await page.getByRole('dialog').getByRole('heading', { name: 'Decision' }).waitFor();
    },
  },
  {
    name: 'palette',
    path: '/console/inbox/all',
    ready: async (page) => {
      await page.getByRole('feed').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    },
  },
  {
    name: 'keys',
    path: '/console/inbox/all',
    ready: async (page) => {
      await page.getByRole('feed').waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  ...Object.entries({
    knowledge: 'Knowledge',
    policy: 'Policy',
    'canned-replies': 'Canned replies',
    tools: 'Tools',
    autonomy: 'Autonomy',
    metrics: 'Metrics',
    cost: 'Cost',
    evals: 'Evals',
    readiness: 'Readiness',
    reviews: 'Reviews',
    confidence: 'Confidence',
    alerts: 'Alerts',
    learning: 'Learning',
    audit: 'Audit',
    team: 'Team',
    channels: 'Channels',
    'api-keys': 'API keys and webhooks',
    settings: 'Settings',
  }).map(([name, title]) => ({ name, path: `/console/${name}`, ready: heading(title) })),
  {
    name: 'copilot',
    path: `/console/inbox/escalated/${day.handoff}`,
    ready: async (page) => {
      await page.getByRole('log').waitFor();
      const tab = page.getByRole('tab', { name: 'Copilot' });
      if (!(await tab.isVisible())) await page.getByRole('button', { name: 'Show the details' }).click();
      await tab.click();
      await page.getByText('% relevant').first().waitFor();
    },
  },
  {
    name: 'dry-run',
    path: '/console/policy',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Try a change of refund-limit' }).click();
      await page.getByRole('dialog').getByLabel('At most').fill('400');
      await page.getByRole('button', { name: 'Replay past calls' }).click();
      await page.getByRole('region', { name: 'What would differ' }).waitFor();
    },
  },
  {
    name: 'new-rule',
    path: '/console/policy',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Try a new rule' }).click();
      await page.getByRole('button', { name: 'Replay past calls' }).click();
      await page.getByRole('region', { name: 'What would differ' }).waitFor();
    },
  },
  { name: 'sources', path: '/console/knowledge?tab=sources', ready: (page) => page.getByText('Desk folder').waitFor() },
  { name: 'editor', path: '/console/knowledge?write=new', ready: (page) => page.getByLabel('Title').waitFor() },
  {
    name: 'search',
    path: '/console/knowledge?tab=search',
    ready: async (page) => {
      await page.getByLabel('Question').fill('How do I get a refund?');
      await page.keyboard.press('Enter');
      await page.getByText('answers it').first().waitFor();
    },
  },
  {
    name: 'metric',
    path: '/console/metrics?metric=escalation-rate',
    ready: (page) => page.getByRole('dialog').locator('svg.recharts-surface').first().waitFor(),
  },
  { name: 'account', path: '/console/account', ready: heading('Your account') },
  { name: 'empty', path: '/console/inbox/spam', ready: (page) => page.getByText('No spam').waitFor() },
];

/** The customers' side. */
export const widgetShots: Shot[] = [
  { name: 'landing', path: '/' },
  { name: 'demo', path: '/demo' },
  { name: 'sign-in', path: '/console/sign-in', ready: (page) => page.getByLabel('Password').waitFor() },
];
