import type { Desk } from '#domain/desk.ts';
import type { EscalationReason } from '#domain/escalation.ts';
import type { Intent } from '#domain/intent.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Brief, ModelRequest } from '#engine/ports/model.ts';
import { asksInGeneral } from './asks-in-general.ts';
import { extractAnswer, type Part } from './extract-answer.ts';
import { followProcedure } from './follow-procedure.ts';
import { phrases } from './phrases.ts';
import { seemsWrittenIn } from './seems-written-in.ts';

/** What the embedded model does with a request. */
export interface Plan {
  parts: Part[];
  calls: { name: string; input: Record<string, unknown> }[];
  /** All of the text is the desk's own, filled from tool results. */
  templated: boolean;
}

/** Tools of the engine, known by name to every model. */
const search = 'search_knowledge_base';
const handOver = 'escalate_to_human';
const resolve = 'resolve_ticket';

/** From here a reading is sure enough to look its title up when the customer's words found nothing. */
const sureIntent = 0.75;

/** Parts of a message read less surely than this are more often told beside a wish than wishes of their own. */
const surePart = 0.6;
/** A second intent below this is more often a misreading than a second wish. */
const secondIntent = 0.5;

/** An error code, a version or the like: capitals and digits joined by a mark. */
const namesCode = /\b[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*[-_][A-Z]*\d+[A-Z0-9]*\b/;

/** What the desk says to each kind of small talk. */
const smallTalkLines = {
  greeting: 'greeting',
  thanks: 'thanks',
  solved: 'thanks',
  farewell: 'farewell',
  opener: 'askForDetails',
  chat: 'offTopic',
} as const;

/** What is looked up in the help centre; `sure`: a part of the message that was plainly read as a wish of its own. */
interface Question {
  text: string;
  sure: boolean;
}

interface Section {
  parts: Part[];
  templated: boolean;
  escalates?: EscalationReason;
  resolves: boolean;
  /** The customer's words it answers, when they are part of the message. */
  about?: string;
}

/** Decides between calling tools, answering and handing over. Contract: total. */
export function planReply(request: ModelRequest, brief: Brief, desk: Desk): Plan {
  const offered = new Set(request.toolChoice === 'auto' ? request.tools.map((tool) => tool.name) : []);
  // The customer says so, of something they asked before.
  const isOver = brief.smallTalk === 'solved' && brief.earlier.length > 0;
  if (brief.smallTalk && brief.results.length === 0)
    return {
      ...say(inLanguage(desk.templates[smallTalkLines[brief.smallTalk]], brief.language)),
      calls: isOver && offered.has(resolve) ? [{ name: resolve, input: { summary: brief.text.slice(0, 280) } }] : [],
    };
  const intents = intentsOf(brief, desk);
  const calls: Plan['calls'] = [];
  const sections: Section[] = [];
  const questions: Question[] = [];
  const general = asksInGeneral(brief);
  for (const { intent, span, confidence } of intents) {
    const procedure = general ? undefined : intent.procedure;
    const move = procedure ? followProcedure(procedure, brief) : { kind: 'knowledge' as const };
    if (move.kind === 'call' && offered.has(move.tool)) calls.push({ name: move.tool, input: move.input });
    else if (move.kind === 'say') {
      const said = plain(move.text);
      // Two wishes may begin with the same step: it is said once.
      if (sections.some(({ parts }) => parts[0]?.text === said.text)) continue;
      sections.push({
        parts: [said],
        templated: true,
        escalates: move.escalates,
        resolves: move.resolves,
        about: span,
      });
    } else questions.push({ text: span ?? brief.text, sure: span !== undefined && confidence >= surePart });
  }
  if (calls.length) return { parts: [], calls: distinct(calls), templated: false };
  if (questions.length || intents.length === 0) {
    const { answer, left } = fromKnowledge(questions.length ? questions : [{ text: brief.text, sure: false }], brief);
    if (answer && hasSearched(request)) answer.parts.unshift(line('nearest', brief));
    if (answer) sections.push(answer, ...left.map(handedOver));
    else {
      const retry = searchAgain(request, brief, intents, offered);
      if (retry) return { parts: [], calls: [retry], templated: false };
      sections.push(noAnswer(brief, desk));
    }
  }
  return together(sections, brief, offered);
}

function intentsOf(brief: Brief, desk: Desk): { intent: Intent; span?: string; confidence: number }[] {
  const known = brief.intents.flatMap(({ intent: id, span, confidence }) => {
    const intent = desk.intents.find((candidate) => candidate.id === id);
    return intent ? [{ intent, span, confidence }] : [];
  });
  const kept = known.filter(
    (entry, index) => index === 0 || entry.span !== undefined || entry.confidence >= secondIntent,
  );
  if (brief.results.length === 0 || kept.some(({ confidence }) => confidence >= secondIntent)) return kept;
  // An action was decided on and nothing new was plainly said: the procedure it belongs to goes on.
  const tools = new Set(brief.results.map((result) => result.tool));
  const called = ({ procedure }: Intent) => procedure?.steps.some((step) => tools.has(step.tool));
  if (kept.some(({ intent }) => called(intent))) return kept;
  const owner = desk.intents.find(called);
  return owner ? [{ intent: owner, confidence: 1 }] : kept;
}

/** Answers each question it can; `left` are those it surely read and found nothing on. */
function fromKnowledge(questions: Question[], brief: Brief): { answer?: Section; left: Question[] } {
  let passages = brief.passages;
  const left: Question[] = [];
  const answers: Part[][] = [];
  const distinctOnes = questions.filter(({ text }, at) => questions.findIndex((other) => other.text === text) === at);
  for (const question of distinctOnes) {
    // A part that may be no wish at all is worth no second answer.
    if (answers.length > 0 && !question.sure) continue;
    const parts = extractAnswer(question.text, brief.language, passages);
    if (parts.length === 0) {
      if (question.sure) left.push(question);
      continue;
    }
    const used = new Set(parts.flatMap((part) => part.citations.map((citation) => citation.source)));
    passages = passages.filter((passage) => !used.has(passage.source));
    answers.push(parts);
  }
  if (answers.length === 0) return { left };
  const parts = answers.flatMap((own, index) => (index === 0 ? own : [line('second', brief), ...own]));
  parts.push(...disagreeing(parts, brief));
  const words = parts.map((part) => part.text).join(' ');
  const foreign = seemsWrittenIn(words, brief.language) ? [] : [line('fromEnglish', brief)];
  return { answer: { parts: [...foreign, ...parts], templated: false, resolves: false }, left };
}

/** What an older article says otherwise about the very thing that was answered, with its source. */
function disagreeing(parts: readonly Part[], brief: Brief): Part[] {
  const cited = new Set(parts.flatMap((part) => part.citations.map((citation) => citation.source)));
  const conflict = brief.conflicts?.find(({ newer, older }) => cited.has(newer) && !cited.has(older));
  const passage = brief.passages.find(({ source }) => source === conflict?.older);
  const at = passage?.units.findIndex((unit) => unit.trim().includes(conflict?.olderText ?? '\0')) ?? -1;
  const quote = passage?.units[at]?.trim();
  if (!passage || !quote) return [];
  const citation = { source: passage.source, title: passage.title, quote, from: at, to: at + 1 };
  return [line('disagrees', brief), { text: `${quote}\n\n`, citations: [citation] }];
}

/** One more search, by the title of what was surely meant, when the customer's own words found nothing. */
function searchAgain(
  request: ModelRequest,
  brief: Brief,
  intents: { intent: Intent; confidence: number }[],
  offered: Set<string>,
): Plan['calls'][number] | undefined {
  const sure = intents.find(({ confidence }) => confidence >= sureIntent);
  if (!sure || hasSearched(request) || brief.passages.length || !offered.has(search)) return undefined;
  // Who asks about a code wants that code: an article on codes in general is no answer to it.
  if (namesCode.test(brief.text)) return undefined;
  return { name: search, input: { query: sure.intent.title } };
}

/** Whether what is shown was found by words of this model, and not by the customer's. */
function hasSearched(request: ModelRequest): boolean {
  return request.messages.some(
    (message) =>
      message.role === 'assistant' &&
      message.blocks.some((block) => block.type === 'tool-call' && block.name === search),
  );
}

/** The other part was answered: on this one a person goes on, and the hand-over line says so. */
function handedOver({ text }: Question): Section {
  return { parts: [], templated: true, escalates: 'no_knowledge', resolves: false, about: text };
}

function noAnswer(brief: Brief, desk: Desk): Section {
  const text = inLanguage(desk.templates.noAnswer, brief.language);
  return { parts: [plain(text)], templated: true, escalates: 'no_knowledge', resolves: false };
}

function together(sections: Section[], brief: Brief, offered: Set<string>): Plan {
  const parts = sections.flatMap((section) => section.parts);
  const hello = greeting(brief);
  if (hello) parts.unshift(plain(hello));
  const last = parts.at(-1);
  if (last) last.text = last.text.trimEnd();
  const calls: Plan['calls'] = [];
  const escalating = sections.find((section) => section.escalates);
  const reason = escalating?.escalates;
  if (reason && offered.has(handOver)) {
    const about = sections.some((section) => !section.escalates) ? escalating?.about : undefined;
    calls.push({ name: handOver, input: { reason, summary: summary(brief, reason), ...(about ? { about } : {}) } });
  }
  if (!reason && sections.length > 0 && sections.every((section) => section.resolves) && offered.has(resolve))
    calls.push({ name: resolve, input: { summary: brief.text.slice(0, 280) } });
  return { parts, calls, templated: sections.every((section) => section.templated) };
}

/** Returns a greeting, by name, to a customer who greeted first. */
function greeting(brief: Brief): string | undefined {
  const name = brief.customerName?.trim().split(/\s+/)[0];
  const greeted =
    /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hola|buen[oa]s|bonjour|salut|bonsoir|hallo|guten|moin|ol[áa]|oi|bom dia|boa tarde|ciao|buongiorno|こんにちは)(?![\p{L}])/iu;
  if (!name || brief.earlier.length > 0 || !greeted.test(brief.text)) return undefined;
  return inLanguage(phrases.hello, brief.language).replace('{name}', name);
}

/** Why a person is needed, for the colleague: what the customer wrote stands beside it already. */
function summary(brief: Brief, reason: EscalationReason): string {
  const why = reasons[reason] ?? 'This needs a person.';
  const failed = brief.results.filter((result) => result.error && !result.needs).map(({ error }) => error);
  return [why, ...failed].join(' ').slice(0, 590);
}

const reasons: Partial<Record<EscalationReason, string>> = {
  no_knowledge: 'The help centre has no article that answers it.',
  policy_exception: 'It is more than the agent may do by itself.',
  tool_failure: 'A tool did not work.',
  approval_required: 'A colleague has to approve it.',
};

function say(text: string): Plan {
  return { parts: [{ text, citations: [] }], calls: [], templated: true };
}

function line(key: keyof typeof phrases, brief: Brief): Part {
  return plain(inLanguage(phrases[key], brief.language));
}

function plain(text: string): Part {
  return { text: `${text}\n\n`, citations: [] };
}

/** Two intents may ask for the same call: it is made once. */
function distinct(calls: Plan['calls']): Plan['calls'] {
  const seen = new Set<string>();
  return calls.filter((call) => {
    const key = JSON.stringify(call);
    return !seen.has(key) && seen.add(key);
  });
}
