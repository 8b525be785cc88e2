import type { Priority } from './ticket.ts';

export const complexities = ['simple', 'moderate', 'complex'] as const;
export type Complexity = (typeof complexities)[number];

export const sentiments = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof sentiments)[number];

/** One thing the customer wants, with the calibrated probability that we read it right. */
export interface DetectedIntent {
  /** Id of an intent of the desk. */
  intent: string;
  /** 0 to 1; 0.85 means right 85 times in 100. */
  confidence: number;
  /** The words it was read from, when only part of the message. */
  span?: string;
}

/** A yes or no that was read from a message, with why: shown in the console. */
export interface Signal {
  present: boolean;
  confidence: number;
  /** The words or the classifier that decided. */
  evidence?: string;
}

export const signalNames = [
  'frustration',
  'wantsHuman',
  'legalThreat',
  'securityReport',
  'accountCompromise',
  'injection',
  'rephrase',
  'churnRisk',
  'offTopic',
] as const;

export type SignalName = (typeof signalNames)[number];

/** What became of asking the `classify` model about a message the local classifier was not sure of. */
export interface Cascade {
  /** `failed`: it could not be asked or its answer was no answer; the local reading stood. */
  outcome: 'agreed' | 'changed' | 'failed';
  /** What the model read otherwise. */
  changed: ('intents' | 'urgency' | 'complexity' | 'signals')[];
  /** Who got the message because of that, where it is not who would have got it by the local reading. */
  goesTo?: 'person' | 'agent';
  /** What the local classifier had read as most likely. */
  local: { intent?: string; confidence: number };
}

/**
 * `solved`: that the matter is over. `opener`: only that a question follows. `chat`: a joke, the weather,
 * a favour that is no desk's.
 */
export type SmallTalk = 'greeting' | 'thanks' | 'solved' | 'farewell' | 'opener' | 'chat';

/** Everything read from the newest customer message(s) before anything answers them. */
export interface Understanding {
  /** Best first; empty when out of scope. */
  intents: DetectedIntent[];
  /** Probability that no intent of the desk fits. */
  outOfScope: number;
  urgency: Priority;
  sentiment: Sentiment;
  /** BCP 47. */
  language: string;
  complexity: Complexity;
  signals: Record<SignalName, Signal>;
  /** The message is a greeting, thanks, a farewell or chat, and asks for nothing that the desk is there for. */
  smallTalk?: SmallTalk;
  /** Who decided: the local classifier alone or the `classify` model after it. */
  source: 'local' | 'model';
  /** Missing where the local classifier was sure, or there is no model to ask. */
  cascade?: Cascade;
}

/** Confidence of the reading as a whole: of the best intent, or of its being out of scope. */
export function classificationConfidence(understanding: Understanding): number {
  return understanding.intents[0]?.confidence ?? understanding.outOfScope;
}
