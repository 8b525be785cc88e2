import { isOpenAt } from '#domain/business-time/business-time.ts';
import { type FiledKind, filedKindWords } from '#domain/filed-ticket.ts';
import type { HandoffPackage } from '#domain/handoff.ts';
import { dueAt } from '#domain/handoff-routing/due-at.ts';
import { routeToTeam } from '#domain/handoff-routing/route-to-team.ts';
import { inLanguage } from '#domain/localized.ts';
import { redact } from '#domain/redaction/redact.ts';
import type { Priority } from '#domain/ticket.ts';
import { ToolError } from '#domain/tool.ts';
import type { DetectedIntent } from '#domain/understanding.ts';
import { customerFacts } from '../handoff/customer-facts.ts';
import { keptPromise, promiseTo } from '../handoff/promise.ts';
import type { Ports } from '../ports/ports.ts';
import { ticketPriority } from '../ticket-priority.ts';
import type { Turn } from '../turn.ts';
import { type FilingInput, filingInput } from './support-ticket-tool.ts';

/** An intent read with less is more likely wrong: it would send the ticket to the wrong team. */
const likely = 0.5;

/**
 * Files the ticket under the call's key, so that asking again gives the one that is there. What the
 * model wrote is for the team, with personal data taken out; the line that the customer sees is
 * written here, around nothing but their own words.
 * Contract: throws `TurnLost` when the turn is no longer held, and `ToolError` when there is no team.
 */
export async function fileTicket(turn: Turn, ports: Ports, asked: unknown, key: string): Promise<unknown> {
  const { desk } = ports;
  const input = filingInput.parse(asked);
  const matter = { ...input, title: redact(input.title.replace(/\s+/g, ' ')), details: redact(input.details) };
  const intents = await intentsOf(turn, ports, matter);
  const team = teamFor(turn, ports, intents, input.kind);
  if (!team) throw new ToolError('There is no team to file a ticket for. Hand the conversation over instead.');
  const bare = packageOf(turn, ports, matter, team);
  const promise = await promiseTo({ ...turn, handoff: bare, seat: undefined }, ports);
  const { words } = promise.expected;
  const line = inLanguage(desk.templates.filed, turn.language).replace('{expected}', () => words);
  const quote = quoteOf(turn, input.about);
  const about = quote
    ? `${inLanguage(desk.templates.handoffPart, turn.language).replace('{about}', () => quote)} `
    : '';
  const filed = await ports.store.file(turn.claim, {
    key,
    title: matter.title,
    note: noteOf(matter),
    line: (number) => `${about}${line.replace('{number}', String(number))}`,
    intents: intents.map(({ intent }) => intent),
    team,
    handoff: { ...bare, promise: keptPromise(promise.expected) },
    language: turn.language,
  });
  return {
    ticket: `#${filed.number}`,
    title: matter.title,
    team: desk.teams.find(({ id }) => id === team)?.name ?? team,
    reply_expected: words,
    answered_in: 'a thread of its own',
  };
}

/** Read on this machine from the ticket's own words: it may be about something else than the conversation. */
async function intentsOf(turn: Turn, ports: Ports, { title, details }: FilingInput): Promise<DetectedIntent[]> {
  const { language } = turn;
  const read = await ports.comprehension
    .understand({ texts: [`${title}\n${details}`], earlier: [], language })
    .catch(() => turn.understanding);
  return (read?.intents ?? []).filter(({ confidence }) => confidence >= likely);
}

function teamFor(turn: Turn, { desk }: Ports, intents: DetectedIntent[], kind: FiledKind): string | undefined {
  const open = new Set(desk.teams.filter(({ hours }) => isOpenAt(hours ?? desk.hours, turn.now)).map(({ id }) => id));
  return routeToTeam({
    teams: desk.teams,
    intents: desk.intents,
    asked: intents.map(({ intent }) => intent),
    reason: kind === 'bug_report' ? 'complex_technical' : undefined,
    language: turn.language,
    open,
  });
}

/** A wish can wait; what is broken is as urgent as the message that tells of it. */
function priorityFor(turn: Turn, kind: FiledKind): Priority {
  if (kind === 'feature_request') return 'low';
  return kind === 'follow_up' ? 'normal' : ticketPriority(turn);
}

function packageOf(turn: Turn, { desk }: Ports, { kind, title, details }: FilingInput, team: string): HandoffPackage {
  const { ticket } = turn.snapshot;
  const priority = priorityFor(turn, kind);
  return {
    reason: 'filed_ticket',
    rules: [],
    summary: inShort(details),
    wants: title,
    tried: [],
    facts: [
      { label: 'Filed as', value: filedKindWords[kind], source: 'agent' },
      { label: 'Filed from ticket', value: `#${ticket.number}`, source: 'origin' },
      ...customerFacts(turn),
    ],
    sentiment: turn.understanding?.sentiment ?? 'neutral',
    priority,
    team,
    dueAt: dueAt(desk, team, priority, turn.now),
    nextAction: 'Read what the customer wrote in the conversation it came from, and answer here.',
    language: turn.language,
    writtenBy: 'model',
  };
}

/** The beginning, on one line; the note has all of it. */
function inShort(details: string): string {
  const line = details
    .replace(/[*_`]+|^\s*(?:#+|>|[-+]|\d+[.)])\s+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longestSummary ? line : `${line.slice(0, longestSummary).replace(/\s+\S*$/, '')} …`;
}

/** Characters of a package's summary: three lines of the console. */
const longestSummary = 240;

function noteOf({ kind, title, details }: FilingInput): string {
  return `${filedKindWords[kind]}: ${title}\n\n${details}`;
}

/** Shown to the customer as their own words: nothing else may stand there. */
function quoteOf(turn: Turn, about: string | undefined): string | undefined {
  const words = turn.snapshot.messages.filter(({ author }) => author.kind === 'customer').map(({ text }) => text);
  return about && words.some((text) => text.includes(about)) ? about : undefined;
}
