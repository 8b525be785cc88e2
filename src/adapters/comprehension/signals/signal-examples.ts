import type { SignalName } from '#domain/understanding.ts';
import { accountCompromise } from './examples/account-compromise.ts';
import { churnRisk } from './examples/churn-risk.ts';
import { type ExampleSet, lines } from './examples/example-set.ts';
import { frustration } from './examples/frustration.ts';
import { injection } from './examples/injection.ts';
import { legalThreat } from './examples/legal-threat.ts';
import { ordinary } from './examples/ordinary.ts';
import { securityReport } from './examples/security-report.ts';
import { moods } from './examples/sentiment.ts';
import { wantsHuman } from './examples/wants-human.ts';

/** Signals read from a message's own words; rephrasing is read from the conversation. */
export type LearnedSignal = Exclude<SignalName, 'rephrase'>;

/** A built-in example with what it says about each signal; undefined: nothing. */
export interface SignalExample {
  text: string;
  /** Undefined where a block mixes languages. */
  language: string | undefined;
  answers: Partial<Record<LearnedSignal, boolean>>;
  mood?: 'negative' | 'neutral' | 'positive';
}

const sets: Record<LearnedSignal, ExampleSet> = {
  frustration,
  wantsHuman,
  legalThreat,
  securityReport,
  accountCompromise,
  injection,
  churnRisk,
};

export const learnedSignals = Object.keys(sets) as LearnedSignal[];

/**
 * Signals that may come together in one message: the one's examples are no evidence against the
 * other. All other pairs are: a request for a person is not a legal threat.
 */
const together: [LearnedSignal, LearnedSignal][] = [
  ['frustration', 'wantsHuman'],
  ['frustration', 'legalThreat'],
  ['frustration', 'churnRisk'],
  ['frustration', 'accountCompromise'],
  ['frustration', 'securityReport'],
  ['accountCompromise', 'securityReport'],
  ['legalThreat', 'churnRisk'],
  ['legalThreat', 'securityReport'],
  ['injection', 'churnRisk'],
  ['injection', 'securityReport'],
];

/** Every built-in example once: those of each signal, ordinary messages, and moods. */
export function signalExamples(): SignalExample[] {
  const found = new Map<string, SignalExample>();
  const add = (text: string, language: string | undefined, more: Partial<SignalExample>) => {
    const before = found.get(text) ?? { text, language, answers: {} };
    found.set(text, { ...before, ...more, answers: { ...more.answers, ...before.answers } });
  };
  for (const signal of learnedSignals) {
    const against = Object.fromEntries(
      learnedSignals.filter((other) => excludes(signal, other)).map((s) => [s, false]),
    );
    each(sets[signal].positive, (text, language) => add(text, language, { answers: { ...against, [signal]: true } }));
    each(sets[signal].negative, (text, language) => add(text, language, { answers: { [signal]: false } }));
  }
  const none = Object.fromEntries(learnedSignals.map((signal) => [signal, false]));
  each(ordinary, (text, language) => add(text, language, { answers: none, mood: 'neutral' }));
  for (const text of lines(moods.positive)) add(text, undefined, { mood: 'positive', answers: { frustration: false } });
  for (const text of lines(moods.negative)) add(text, undefined, { mood: 'negative' });
  return [...found.values()];
}

function excludes(signal: LearnedSignal, other: LearnedSignal): boolean {
  return signal !== other && !together.some((pair) => pair.includes(signal) && pair.includes(other));
}

function each(blocks: Record<string, string>, visit: (text: string, language: string) => void): void {
  for (const [language, block] of Object.entries(blocks)) for (const text of lines(block)) visit(text, language);
}
