import { foldText } from '../claims/plain-text.ts';
import { canDo, classesIn } from './action-classes.ts';
import type { CheckContext, SentenceCheck } from './check-context.ts';
import type { Finding } from './finding.ts';
import {
  conditions,
  negations,
  negationsAfter,
  type PromiseKind,
  type PromisePattern,
  promisePatterns,
} from './promise-patterns.ts';
import { bestSupport } from './source-support.ts';

/** A sentence this close to an article says what the article says. */
const quotesArticle = 0.7;
/** Enough to tell that an article speaks of the same offer. */
const sameMatter = 0.4;

const reasons: Record<PromiseKind, { reason: string; repair: string }> = {
  guarantee: {
    reason: 'It guarantees or promises, and no article or tool result does.',
    repair: 'Say what the article says, without guaranteeing or promising.',
  },
  'follow-up': {
    reason: 'It promises that someone will come back to the customer, and the ticket was not handed over.',
    repair: 'Leave the promise out, or call escalate_to_human so that someone does.',
  },
  commitment: {
    reason: 'It says that the company will do something, and no tool call for it ran or waits.',
    repair: 'Call the tool first, or say what the customer can do.',
  },
  gift: {
    reason: 'It offers something free or reduced that no article or tool result offers.',
    repair: 'Leave the offer out.',
  },
  entitlement: {
    reason: 'It states a right or a liability that no article states.',
    repair: 'Leave it out, or hand over to a person.',
  },
  exception: {
    reason: 'It offers an exception, which only a person may grant.',
    repair: 'Leave it out, or call escalate_to_human.',
  },
};

/** Promises and offers that neither policy nor a performed action backs, in six languages. */
export const checkPromises: SentenceCheck = (sentence, context) => {
  const folded = foldText(sentence);
  const findings = new Map<PromiseKind, Finding>();
  for (const pattern of promisePatterns) {
    if (findings.has(pattern.kind)) continue;
    const match = pattern.pattern.exec(folded);
    if (!match || isNegated(pattern, folded, match) || isBacked(pattern.kind, sentence, folded, context)) continue;
    findings.set(pattern.kind, {
      check: 'promises',
      severity: 'block',
      span: spanOf(sentence, match[0]),
      ...reasons[pattern.kind],
    });
  }
  return [...findings.values()];
};

function isNegated({ language }: PromisePattern, folded: string, match: RegExpExecArray): boolean {
  const before = folded.slice(Math.max(0, match.index - 40), match.index);
  const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 40);
  if (negationsAfter[language]?.test(after)) return true;
  return negations[language].test(language === 'ja' ? after : before);
}

function isBacked(kind: PromiseKind, sentence: string, folded: string, context: CheckContext): boolean {
  const { read } = context;
  if (kind === 'follow-up' || kind === 'commitment') {
    if (bestSupport(sentence, read, ['passage', 'desk']) >= quotesArticle) return true;
    if (conditions.test(folded)) return true;
    return kind === 'follow-up' ? isHandedOver(context) : isUnderWay(folded, context);
  }
  if (kind === 'exception') return false;
  const patterns = promisePatterns.filter((pattern) => pattern.kind === kind);
  return read.sources.some(
    (source) =>
      source.kind !== 'customer' &&
      patterns.some(({ pattern }) => pattern.test(source.folded)) &&
      // An article in another language cannot be compared word by word; that it offers is enough.
      (source.language !== undefined ||
        source.kind === 'tool' ||
        bestSupport(sentence, read, [source.kind]) >= sameMatter) &&
      speaksOfTheSame(sentence, context),
  );
}

function speaksOfTheSame(sentence: string, { read, rules }: CheckContext): boolean {
  const language = rules.detectedLanguage?.split('-')[0];
  const isComparable = read.sources.some(
    (source) => source.kind === 'passage' && (!language || source.language?.split('-')[0] === language),
  );
  return !isComparable || bestSupport(sentence, read, ['passage', 'tool', 'desk']) >= sameMatter;
}

function isHandedOver({ read }: CheckContext): boolean {
  return read.evidence.performed.some(
    ({ tool, status }) =>
      (status === 'succeeded' || status === 'waiting') && /escalat|human|ticket|transfer/i.test(tool),
  );
}

function isUnderWay(folded: string, { read }: CheckContext): boolean {
  const classes = classesIn(folded);
  return read.evidence.performed.some(
    ({ tool, effect, status }) =>
      effect === 'write' &&
      (status === 'succeeded' || status === 'waiting') &&
      (classes.length === 0 || classes.some((name) => canDo(tool, name))),
  );
}

/** The words as written, where folding did not change the length; else as folded. */
function spanOf(sentence: string, folded: string): string {
  const index = foldText(sentence).indexOf(folded);
  const written = sentence.slice(index, index + folded.length);
  return foldText(written) === folded ? written : folded;
}
