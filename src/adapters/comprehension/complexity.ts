import type { Complexity } from '#domain/understanding.ts';
import { normalise, tokens } from './learning/normalise.ts';

/** Marks of machines talking: error codes, stack traces, requests, versions, identifiers in code. */
const technical =
  /\b(?:[45]\d\d\b|0x[0-9a-f]+|[a-z]+_[a-z_]+|v?\d+\.\d+\.\d+|https?:\S+|\{.*\}|\w+\(\)|(?:api|sdk|oauth|saml|sso|webhooks?|json|xml|csv|ssl|tls|dns|curl|endpoint|token|regex|sql|docker|npm|node|python|javascript|cors|payload|header|timeout|rate limit|stack ?trace|exception|null|undefined|localhost|ipv?[46]|smtp|imap|ssh|cron|cli|latency|postgres|redis|kubernetes|terraform)\b)/giu;

/** Names as code writes them: `orderId`, `OrderLine`. Case matters here. */
const codeName = /\b[a-z]+(?:[A-Z][a-z]+)+\b/g;

/** Several conditions or steps in one question. */
const conditions =
  /\b(?:if|unless|although|however|except|instead|while|whereas|after|before|si|aunque|sin embargo|wenn|obwohl|jedoch|falls|bien que|cependant|pourtant|embora|porém|caso)\b|場合|ただし|けれど/giu;

/**
 * How hard a message is to answer, from its length, the number of wants, its questions, technical
 * marks and conditions. Decides which model answers: `simple` and `moderate` go to the small one.
 */
export function complexityOf(text: string, intents: number): Complexity {
  const plain = text.slice(0, 4000);
  const words = tokens(normalise(plain)).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
  const japanese = (plain.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu) ?? []).length;
  const length = words + japanese / 2.5;
  const questions = (plain.match(/[?？]/g) ?? []).length;
  const marks = [...(plain.match(technical) ?? []), ...(plain.match(codeName) ?? [])];
  const machine = Math.min(4, new Set(marks.map((mark) => mark.toLowerCase())).size);
  const conditional = Math.min(3, (plain.match(conditions) ?? []).length);
  const points =
    (length > 120 ? 3 : length > 60 ? 2 : length > 25 ? 1 : 0) +
    Math.max(0, Math.min(3, intents - 1)) +
    Math.max(0, Math.min(2, questions - 1)) +
    machine * 0.8 +
    (length > 15 ? conditional * 0.5 : 0);
  if (points >= 3.5) return 'complex';
  return points >= 1 ? 'moderate' : 'simple';
}
