import type { Desk } from '#domain/desk.ts';
import type { EscalationReason } from '#domain/escalation.ts';
import type { Intent } from '#domain/intent.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Brief, ModelRequest } from '#engine/ports/model.ts';
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

/** A second intent below this is more often a misreading than a second wish. */
const secondIntent = 0.5;

interface Section {
  parts: Part[];
  templated: boolean;
  escalates?: EscalationReason;
  resolves: boolean;
}

/** Decides between calling tools, answering and handing over. Contract: total. */
export function planReply(request: ModelRequest, brief: Brief, desk: Desk): Plan {
  const offered = new Set(request.toolChoice === 'auto' ? request.tools.map((tool) => tool.name) : []);
  if (brief.smallTalk && brief.results.length === 0)
    return say(inLanguage(desk.templates[brief.smallTalk], brief.language));
  const intents = intentsOf(brief, desk);
  const calls: Plan['calls'] = [];
  const sections: Section[] = [];
  const questions: string[] = [];
  for (const { intent, span } of intents) {
    const move = intent.procedure ? followProcedure(intent.procedure, brief) : { kind: 'knowledge' as const };
    if (move.kind === 'call' && offered.has(move.tool)) calls.push({ name: move.tool, input: move.input });
    else if (move.kind === 'say')
      sections.push({ parts: [plain(move.text)], templated: true, escalates: move.escalates, resolves: move.resolves });
    else questions.push(span ?? brief.text);
  }
  if (calls.length) return { parts: [], calls: distinct(calls), templated: false };
  if (questions.length || intents.length === 0) {
    const answer = fromKnowledge(questions.length ? [...new Set(questions)] : [brief.text], brief);
    if (answer) sections.push(answer);
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
  if (kept.length || brief.results.length === 0) return kept;
  // An action was decided on and nothing new was said: the procedure it belongs to goes on.
  const tools = new Set(brief.results.map((result) => result.tool));
  const owner = desk.intents.find((intent) => intent.procedure?.steps.some((step) => tools.has(step.tool)));
  return owner ? [{ intent: owner, confidence: 1 }] : [];
}

function fromKnowledge(questions: string[], brief: Brief): Section | undefined {
  let left = brief.passages;
  const answers: Part[][] = [];
  for (const question of questions) {
    const parts = extractAnswer(question, brief.language, left);
    if (parts.length === 0) continue;
    const used = new Set(parts.flatMap((part) => part.citations.map((citation) => citation.source)));
    left = left.filter((passage) => !used.has(passage.source));
    answers.push(parts);
  }
  if (answers.length === 0) return undefined;
  const parts = answers.flatMap((own, index) => (index === 0 ? own : [line('second', brief), ...own]));
  parts.push(...disagreeing(parts, brief));
  const words = parts.map((part) => part.text).join(' ');
  const foreign = seemsWrittenIn(words, brief.language) ? [] : [line('fromEnglish', brief)];
  return { parts: [...foreign, ...parts], templated: false, resolves: false };
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
  const asked = request.messages.some(
    (message) =>
      message.role === 'assistant' &&
      message.blocks.some((block) => block.type === 'tool-call' && block.name === search),
  );
  if (!sure || asked || brief.passages.length || !offered.has(search)) return undefined;
  return { name: search, input: { query: sure.intent.title } };
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
  const reason = sections.find((section) => section.escalates)?.escalates;
  if (reason && offered.has(handOver))
    calls.push({ name: handOver, input: { reason, summary: summary(brief, reason) } });
  else if (!reason && sections.length > 0 && sections.every((section) => section.resolves) && offered.has(resolve))
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

function summary(brief: Brief, reason: EscalationReason): string {
  const asked = brief.text.replace(/\s+/g, ' ').trim().slice(0, 300);
  const tried = brief.results.map(
    (result) => `${result.tool} ${result.error ? `failed (${result.error})` : 'succeeded'}`,
  );
  const why = reason === 'no_knowledge' ? 'The help centre has no article that answers it.' : `Reason: ${reason}.`;
  return `The customer wrote: "${asked}" ${why}${tried.length ? ` Tools: ${tried.join('; ')}.` : ''}`.slice(0, 590);
}

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
