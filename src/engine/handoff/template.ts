import type { EscalationReason } from '#domain/escalation.ts';
import type { HandoffPackage } from '#domain/handoff.ts';
import { inLanguage, type Localized } from '#domain/localized.ts';
import type { Ports } from '../ports/ports.ts';
import { sendsPart } from '../sends-part.ts';
import type { Turn } from '../turn.ts';

/** The parts of a package that are prose. */
export type HandoffProse = Pick<HandoffPackage, 'summary' | 'wants' | 'nextAction'> & { suggestedReply: string };

/** What the package of a turn that went to a person holds beside its prose. */
export interface HandoffFacts extends Omit<HandoffPackage, keyof HandoffProse | 'writtenBy'> {
  reason: EscalationReason;
}

/** Longest quote of the customer. */
const longestQuote = 240;

/** What can be said without a model: who wrote about what, what was done, why a person is needed and what to do. */
export function templateProse(turn: Turn, ports: Ports, facts: HandoffFacts, intents: readonly string[]): HandoffProse {
  return {
    summary: `${aboutLine(turn, ports, facts, intents)} ${whyLine(turn, facts)}`,
    wants: wantsLine(turn),
    nextAction: nextAction(facts),
    suggestedReply: suggestedReply(turn),
  };
}

/** Ana Martín (verified) wrote about “Damaged item” and “Refund”, in Spanish, and is unhappy. */
function aboutLine(turn: Turn, { desk }: Ports, facts: HandoffFacts, intents: readonly string[]): string {
  const { customer } = turn.snapshot;
  const who = `${customer.name ?? customer.email ?? 'A customer'} (${customer.assurance})`;
  const titles = intents.map((id) => `“${desk.intents.find((intent) => intent.id === id)?.title ?? id}”`);
  const what =
    titles.length > 0 ? `wrote about ${titles.join(' and ')}` : 'wrote about something no intent of the desk covers';
  const tongue =
    facts.language.split('-')[0] === 'en'
      ? ''
      : ` in ${new Intl.DisplayNames('en', { type: 'language' }).of(facts.language)}`;
  const mood = facts.sentiment === 'negative' ? ' and is unhappy' : '';
  const times = turn.memory.customerTurns > 1 ? `, ${turn.memory.customerTurns} messages so far` : '';
  return `${who} ${what}${tongue}${mood}${times}.`;
}

function whyLine(turn: Turn, { reason, rules, tried }: HandoffFacts): string {
  const fired = rules.find((rule) => rule.escalation === reason) ?? rules[0];
  const why = fired?.rule === 'decide.handed-over' ? turn.handedOver?.why : fired?.reason;
  const done = tried.length > 0 ? ` The agent tried: ${tried.map(({ what }) => what).join('; ')}.` : '';
  return `${why ?? 'No rule gave a reason.'}${done}`;
}

function wantsLine(turn: Turn): string {
  const words = turn.text.replace(/\s+/g, ' ').trim();
  if (!words) return 'Nothing was written.';
  return words.length > longestQuote ? `“${words.slice(0, longestQuote).trimEnd()}…”` : `“${words}”`;
}

const nextActions: Record<EscalationReason, string> = {
  customer_request: 'Take over and say hello: the customer asked for a person.',
  policy_exception: 'Decide on what the agent may not do by itself, and tell the customer.',
  low_confidence: 'Find out what is meant, with a question if need be, and answer.',
  repeated_frustration: 'Own the problem: say what went wrong and what happens now, and by when.',
  repeated_question: 'Read the answers so far, which did not help, and try another way or call.',
  complex_technical: 'Look into the details and answer, or bring in an engineer.',
  sensitive_intent: 'Handle it by the team’s own procedure; nothing was promised.',
  legal: 'Promise and admit nothing; follow the procedure for legal matters.',
  security: 'Check recent sign-ins and changes with the customer before anything else.',
  no_knowledge: 'Answer from what you know; if the question comes back, write an article.',
  turn_limit: 'Read the conversation from its start and settle it in one reply.',
  tool_failure: 'Find out whether the action happened before trying it again.',
  model_unavailable: 'Answer as you would have: the assistant could not be reached.',
  budget_exhausted: 'Answer as you would have: the assistant’s budget for this is spent.',
  approval_required: 'Approve or refuse the action, with a reason.',
  failed_check: 'Write the reply anew: the agent’s draft said what no source says.',
};

function nextAction({ reason }: HandoffFacts): string {
  return nextActions[reason];
}

const openers: Localized = {
  en: 'Hello{name}, I have read your message and am looking into it now.',
  es: 'Hola{name}, he leído tu mensaje y lo estoy revisando ahora mismo.',
  fr: 'Bonjour{name}, j’ai lu votre message et je m’en occupe tout de suite.',
  de: 'Hallo{name}, ich habe Ihre Nachricht gelesen und sehe mir das jetzt an.',
  pt: 'Olá{name}, li a sua mensagem e estou vendo isso agora.',
  ja: 'こんにちは{name}。メッセージを拝見しました。ただいま確認しております。',
};

/** The agent's own words, when they were good and did not go out already; else an opener. */
function suggestedReply(turn: Turn): string {
  const good = turn.report?.grounding === 'grounded' && !turn.report.declines;
  const clean = !turn.report?.findings.some(({ severity }) => severity === 'block');
  if (turn.draft && good && clean && !sendsPart(turn)) return turn.draft.text;
  const name = turn.snapshot.customer.name?.trim().split(/\s+/)[0];
  const called = turn.language.startsWith('ja') ? (name ? `、${name}様` : '') : name ? ` ${name}` : '';
  return inLanguage(openers, turn.language).replace('{name}', () => called);
}
