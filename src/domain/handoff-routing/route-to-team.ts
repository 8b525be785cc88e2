import type { Team } from '../desk.ts';
import type { EscalationReason } from '../escalation.ts';
import type { Intent } from '../intent.ts';

export interface RoutingFacts {
  teams: readonly Pick<Team, 'id' | 'intents'>[];
  /** The desk's intents. */
  intents: readonly Pick<Intent, 'id' | 'team'>[];
  /** Ids of the ticket's intents, most important first. */
  asked: readonly string[];
  reason?: EscalationReason;
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
 * teams' lists. The team without intents takes the rest. Undefined when the desk has no team.
 */
export function routeToTeam(facts: RoutingFacts): string | undefined {
  const byReason = facts.reason === 'security' || facts.reason === 'legal' ? teamForReason(facts) : undefined;
  const byIntent = facts.asked.map((intent) => teamForIntent(facts, intent)).find((team) => team !== undefined);
  const fallback = facts.teams.find((team) => team.intents.length === 0) ?? facts.teams[0];
  return byReason ?? byIntent ?? teamForReason(facts) ?? fallback?.id;
}

function teamForIntent({ teams, intents }: RoutingFacts, asked: string): string | undefined {
  const named = intents.find((intent) => intent.id === asked)?.team;
  if (named !== undefined && teams.some((team) => team.id === named)) return named;
  return teams.find((team) => team.intents.includes(asked))?.id;
}

function teamForReason(facts: RoutingFacts): string | undefined {
  const wanted = facts.reason ? (intentsByReason[facts.reason] ?? []) : [];
  return wanted.map((intent) => teamForIntent(facts, intent)).find((team) => team !== undefined);
}
