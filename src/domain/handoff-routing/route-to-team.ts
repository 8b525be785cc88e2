import type { Team } from '../desk.ts';
import type { EscalationReason } from '../escalation.ts';
import type { Intent } from '../intent.ts';
import { speaks } from './choose-seat.ts';

export interface RoutingFacts {
  teams: readonly Pick<Team, 'id' | 'intents' | 'languages' | 'skills'>[];
  /** The desk's intents. */
  intents: readonly Pick<Intent, 'id' | 'team'>[];
  /** Ids of the ticket's intents, most important first. */
  asked: readonly string[];
  reason?: EscalationReason;
  /** BCP 47, of the customer; any team will do when left out. */
  language?: string;
  /** Ids of the teams that are at work now. */
  open?: ReadonlySet<string>;
}

/** Intents whose team takes an escalation for this reason, when the desk has one. */
const intentsByReason: Partial<Record<EscalationReason, readonly string[]>> = {
  security: ['security_report', 'security', 'account_compromise', 'abuse_report', 'fraud'],
  legal: ['legal', 'privacy', 'data_request'],
  complex_technical: ['technical_issue', 'bug_report', 'troubleshooting', 'integration'],
};

/**
 * The team that gets a ticket. Security and legal matters go by their reason, whatever was asked;
 * everything else by the first intent that has a team: the intent's own word first, then the
 * teams' lists. A team without intents takes the rest. Of several teams that would take it, the
 * one that speaks the customer's language, then one that knows the intent best, then one that is
 * at work, then the first. Undefined when the desk has no team. Pure and total.
 */
export function routeToTeam(facts: RoutingFacts): string | undefined {
  const byReason = facts.reason === 'security' || facts.reason === 'legal' ? teamForReason(facts) : undefined;
  const byIntent = facts.asked.map((intent) => teamForIntent(facts, intent)).find((team) => team !== undefined);
  const others = facts.teams.filter((team) => team.intents.length === 0);
  const fallback = best(facts, others, facts.asked[0]) ?? facts.teams[0]?.id;
  return byReason ?? byIntent ?? teamForReason(facts) ?? fallback;
}

function teamForIntent(facts: RoutingFacts, asked: string): string | undefined {
  const named = facts.intents.find((intent) => intent.id === asked)?.team;
  if (named !== undefined && facts.teams.some((team) => team.id === named)) return named;
  const taking = facts.teams.filter((team) => team.intents.includes(asked));
  return best(facts, taking, asked);
}

function best(facts: RoutingFacts, teams: RoutingFacts['teams'], asked: string | undefined): string | undefined {
  const { language, open } = facts;
  const suits = (team: RoutingFacts['teams'][number]) =>
    (language === undefined || speaks(team.languages ?? [], language) ? 4 : 0) +
    (asked !== undefined && team.skills?.includes(asked) ? 2 : 0) +
    (open?.has(team.id) ? 1 : 0);
  return teams.toSorted((a, b) => suits(b) - suits(a))[0]?.id;
}

function teamForReason(facts: RoutingFacts): string | undefined {
  const wanted = facts.reason ? (intentsByReason[facts.reason] ?? []) : [];
  return wanted.map((intent) => teamForIntent(facts, intent)).find((team) => team !== undefined);
}
