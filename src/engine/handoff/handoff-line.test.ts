import { expect, it } from 'vitest';
import type { Decision } from '#domain/policy/decide-tier.ts';
import { engineKit, understandingOf } from '../testing/engine-kit.ts';
import { scriptedModel } from '../testing/scripted-model.ts';
import { handoffLine } from './handoff-line.ts';

const { ports } = engineKit({ model: scriptedModel([]) });
const promise = { waiting: 0, expected: { open: true, due: null, opens: null, words: 'within about an hour' } };

function line({ angry = false, answered = false }): string {
  const turn = {
    language: 'en',
    understanding: understandingOf({ signals: { frustration: angry } }),
    decision: { escalation: 'no_knowledge' } as Decision,
  };
  return handoffLine(turn, ports, promise, answered).text;
}

it('begins with what was not found, with an apology to who wrote in anger, and plainly beside an answer', () => {
  const passedOn = 'I am passing this to a colleague';
  expect(line({})).toMatch(new RegExp(`^I could not find this in our help centre.*\\. ${passedOn}`));
  expect(line({ angry: true })).toMatch(new RegExp(`^I am sorry for the trouble this has caused you\\. ${passedOn}`));
  expect(line({ angry: true, answered: true })).toMatch(new RegExp(`^${passedOn}`));
});
