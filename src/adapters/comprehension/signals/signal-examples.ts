import type { SignalName } from '#domain/understanding.ts';
import { accountCompromise } from './examples/account-compromise.ts';
import { churnRisk } from './examples/churn-risk.ts';
import { type ExampleSet, type Message, messagesOf } from './examples/example-set.ts';
import { frustration } from './examples/frustration.ts';
import { injection } from './examples/injection.ts';
import { legalThreat } from './examples/legal-threat.ts';
import { offTopic } from './examples/off-topic.ts';
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
  /** Examples of one group are alike. */
  group: string;
  answers: Partial<Record<LearnedSignal, boolean>>;
  mood?: 'negative' | 'neutral' | 'positive';
  /** How much it counts; 1 unless said. */
  weight?: number;
}

const sets: Record<LearnedSignal, ExampleSet> = {
  frustration,
  wantsHuman,
  legalThreat,
  securityReport,
  accountCompromise,
  injection,
  churnRisk,
  offTopic,
};

export const learnedSignals = Object.keys(sets) as LearnedSignal[];

/**
 * What the examples of a signal leave open: a request for a person may be angry or not. Of every
 * other signal they are examples against.
 */
const open: Record<LearnedSignal, readonly LearnedSignal[]> = {
  frustration: ['churnRisk'],
  wantsHuman: ['frustration'],
  legalThreat: ['frustration', 'churnRisk', 'securityReport'],
  securityReport: ['frustration', 'accountCompromise'],
  accountCompromise: ['frustration', 'securityReport'],
  injection: ['securityReport', 'churnRisk'],
  churnRisk: ['frustration'],
  offTopic: ['injection'],
};

/** Every built-in example once: those of each signal, ordinary messages, and moods. */
export function signalExamples(): SignalExample[] {
  const found = new Map<string, SignalExample>();
  const add = ({ text, line }: Message, language: string | undefined, more: Partial<SignalExample>) => {
    const before = found.get(text) ?? { text, language, group: line, answers: {} };
    found.set(text, { ...before, ...more, answers: { ...more.answers, ...before.answers } });
  };
  for (const signal of learnedSignals) {
    const against = Object.fromEntries(
      learnedSignals
        .filter((other) => other !== signal && !open[signal].includes(other))
        .map((other) => [other, false]),
    );
    each(sets[signal].positive, (message, language) =>
      add(message, language, { answers: { ...against, [signal]: true } }),
    );
    each(sets[signal].negative, (message, language) => add(message, language, { answers: { [signal]: false } }));
  }
  const none = Object.fromEntries(learnedSignals.map((signal) => [signal, false]));
  for (const block of ordinary)
    each(block, (message, language) => add(message, language, { answers: none, mood: 'neutral' }));
  for (const message of messagesOf(moods.positive))
    add(message, undefined, { mood: 'positive', answers: { frustration: false } });
  for (const message of messagesOf(moods.negative)) add(message, undefined, { mood: 'negative' });
  return [...found.values()];
}

function each(blocks: Record<string, string>, visit: (message: Message, language: string) => void): void {
  for (const [language, block] of Object.entries(blocks)) {
    for (const message of messagesOf(block)) visit(message, language);
  }
}
