import type { Citation } from '#domain/citation.ts';
import type { Script, Step } from './scripted-turns.ts';
import type { WidgetServer } from './widget-server.ts';

/** A gate that holds a turn until the test opens it. */
export interface Gate {
  wait: Promise<void>;
  open(): void;
}

export function makeGate(): Gate {
  let open = () => {};
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open };
}

export const resetAnswer = [
  'You can reset it yourself in a minute [1]:',
  '',
  '1. Open **Settings → Account → Password**.',
  '2. Choose **Send reset link**. It works for 60 minutes [1].',
  '3. Set a new password of at least 12 characters [2].',
  '',
  'If the e-mail does not arrive, look in your spam folder.',
].join('\n');

export const resetSources: Citation[] = [
  {
    number: 1,
    articleId: 'reset',
    passageId: 'reset#link',
    title: 'Reset your password',
    url: 'https://help.acme.example/reset',
    quote: 'The link in the e-mail works for 60 minutes. After that, ask for a new one.',
  },
  {
    number: 2,
    articleId: 'rules',
    passageId: 'rules#length',
    title: 'Password rules and two-factor sign-in',
    url: 'https://help.acme.example/rules',
    quote: 'A password has at least 12 characters.',
    stale: true,
  },
];

/** What the agent of these tests does, by what it is asked. `hold` stops it in the middle of "track". */
export function story(server: WidgetServer, hold: { gate: Gate }): Script {
  return ({ text, trigger, turnId }): Step[] => {
    if (trigger.kind === 'verified')
      return [{ end: { ai: 'Thank you. Order 1594 arrives on **Tuesday, 24 November**.' } }];
    if (trigger.kind === 'action-decided')
      return [{ end: { ai: 'Done: $24.00 are on their way back to you.', state: 'resolved' } }];
    if (trigger.kind === 'message' && trigger.personRequested) {
      const system = 'I am passing this to a colleague in our team. You can expect a reply within 15 minutes.';
      const promise = { by: new Date(Date.now() + 15 * 60_000).toISOString() };
      return [{ end: { system, owner: { kind: 'team', team: 'general' }, promise } }];
    }
    if (/exchange/i.test(text)) {
      return [{ end: { ai: 'Which order is this about?\n\n- **1594** · 17 November\n- **1571** · 3 November' } }];
    }
    if (/order|bestellung/i.test(text)) {
      const system = 'To look at your account I first need to check that it is you.';
      return [{ end: { system, card: { kind: 'verify', reason: 'orders are personal' } } }];
    }
    if (/refund/i.test(text)) return [refundCard(server)];
    if (/track/i.test(text)) {
      return [
        { event: { type: 'knowledge-searched', turnId, query: text, found: 2 } },
        { stream: 'Your display left our warehouse on Monday. ' },
        { stream: 'UPS expects to deliver it on **Tuesday, 24 November**. ' },
        { wait: hold.gate.wait },
        {
          end: {
            ai: 'Your display left our warehouse on Monday. UPS expects to deliver it on **Tuesday, 24 November**. Anything else?',
          },
        },
      ];
    }
    if (/bye/i.test(text)) return [{ end: { ai: 'Goodbye, and thank you for writing.', state: 'resolved' } }];
    return [{ end: { ai: resetAnswer, citations: resetSources } }];
  };
}

function refundCard(server: WidgetServer): Step {
  const { ids, clock } = server.context.ports;
  const actionId = ids.next('act');
  const title = 'Refund $24.00 to the card ending 4242';
  const expiresAt = new Date(clock.now().getTime() + 10 * 60_000);
  const action = {
    id: actionId,
    kind: 'confirm' as const,
    callId: 'call',
    tool: 'issue_refund',
    input: {},
    argumentsHash: 'hash',
  };
  return {
    end: {
      system: 'Please confirm this. Nothing happens until you do.',
      card: { kind: 'confirm', actionId, title, details: '', expiresAt },
      actions: [{ ...action, title, rule: 'confirm-refunds', reason: 'refunds need a yes', expiresAt }],
    },
  };
}
