import { wordsOf } from '../claims/plain-text.ts';
import type { SentenceCheck } from './check-context.ts';
import type { Finding } from './finding.ts';
import { bestSupport } from './source-support.ts';

/** Keys and tokens of well-known makers, and private keys. */
export const secretPatterns: readonly { what: string; pattern: RegExp }[] = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'an API key', pattern: /\b(?:sk|pk|rk)[-_](?:ant|live|test|proj)[-_][\w-]{8,}/ },
  { what: 'an API key', pattern: /\bsk-[A-Za-z0-9_-]{20,}/ },
  { what: 'an AWS key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/ },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[\w-]{10,}/ },
  { what: 'a Google key', pattern: /\bAIza[\w-]{30,}/ },
  { what: 'a webhook secret', pattern: /\bwhsec_[\w+/=-]{16,}/ },
  { what: 'a signed token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/ },
  { what: 'a bearer token', pattern: /\bbearer\s+[\w.~+/-]{20,}=*/i },
  {
    what: 'a connection string',
    pattern: /\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqp)s?:\/\/[^\s:@/]+:[^\s@/]+@/i,
  },
  {
    what: 'a password',
    pattern:
      /\b(?:password|passwort|contraseña|mot de passe|senha|api[_ -]?key|secret)\s*[:=]\s*["'`]?(?=[^\s"'`]*\d)[^\s"'`]{6,}/i,
  },
];

/** Talk about the prompt itself, which no customer needs. */
const promptTalk =
  /\b(?:my|the) (?:system prompt|system message|hidden instructions|initial instructions|instructions (?:say|state|tell|are)|prompt (?:says|is))\b|<\/?(?:system|instructions|rules|persona|tool_result|function_calls)>|\bsystem prompt:|\bignore (?:all )?(?:previous|prior) instructions\b|\b(?:mi|mis) instrucciones (?:dicen|son)\b|\bmes instructions (?:disent|sont)\b|\bmeine (?:system)?anweisungen (?:sagen|lauten|sind)\b|\bminhas instrucoes (?:dizem|sao)\b|システムプロンプト/i;

/** What no honest agent asks for in a chat. */
const asksForSecret =
  /\b(?:send|give|tell|reply with|share|provide)\b[^.!?\n]{0,30}\byour (?:full |current |account )*(?:password|passcode|two-factor code|2fa code|card number|cvv|cvc|pin)\b/i;

/**
 * So many words in a row of the prompt's rules are a recital. Shorter runs ("please contact our
 * support team") come up by themselves.
 */
const recital = 9;
const quotesArticle = 0.8;

/** Keys, tokens and the text of the prompt stay inside. */
export const checkSecrets: SentenceCheck = (sentence, { read }) => {
  const findings: Finding[] = [];
  for (const { what, pattern } of secretPatterns) {
    const match = pattern.exec(sentence);
    if (match) {
      const span = `${match[0].slice(0, 6)}…`;
      findings.push({
        check: 'secrets',
        severity: 'block',
        span,
        reason: `It holds ${what}.`,
        repair: 'Leave it out.',
      });
    }
  }
  const named = read.evidence.toolNames?.find((name) => name.includes('_') && sentence.includes(name));
  if (named && !read.sources.some(({ kind, folded }) => kind === 'passage' && folded.includes(named))) {
    findings.push({
      check: 'secrets',
      severity: 'block',
      span: named,
      reason: 'It names a tool of the desk.',
      repair: 'Say what can be done, not which tool does it.',
    });
  }
  const asks = asksForSecret.exec(sentence);
  if (asks && !/\b(?:never|not|n[’']t)\b/i.test(sentence.slice(0, asks.index))) {
    findings.push({
      check: 'secrets',
      severity: 'block',
      span: asks[0],
      reason: 'It asks for a password, a code or a card number.',
      repair: 'Never ask for these; explain what the customer does themselves.',
    });
  }
  const talk = promptTalk.exec(sentence);
  // What an article says too is no secret of the prompt.
  const isPublic = bestSupport(sentence, read, ['passage']) >= quotesArticle;
  const recited = talk || isPublic ? undefined : recitedFrom(sentence, read.evidence.promptTexts ?? []);
  if (talk || recited) {
    findings.push({
      check: 'secrets',
      severity: 'block',
      span: talk?.[0] ?? recited ?? '',
      reason: 'It tells what the agent was instructed.',
      repair: 'Answer the customer’s question without speaking of your instructions.',
    });
  }
  return findings;
};

function recitedFrom(sentence: string, prompts: readonly string[]): string | undefined {
  const words = wordsOf(sentence);
  if (words.length < recital) return undefined;
  const texts = prompts.map((prompt) => ` ${wordsOf(prompt).join(' ')} `);
  for (let start = 0; start + recital <= words.length; start += 1) {
    const run = words.slice(start, start + recital).join(' ');
    if (texts.some((text) => text.includes(` ${run} `))) return run;
  }
  return undefined;
}
