import { keepShadow } from '#adapters/database/shadow/keep-shadow.ts';
import { loadShadow, type ShadowStart } from '#adapters/database/shadow/load-shadow.ts';
import { shadowRole, shadowSpentToday } from '#adapters/database/shadow/read-shadow.ts';
import { keepModelCalls } from '#adapters/database/turns/ledger.ts';
import type { Channel } from '#domain/conversation.ts';
import type { Desk } from '#domain/desk.ts';
import { autonomyFor } from '#domain/policy/autonomy-for.ts';
import { checkBudget } from '#domain/policy/budgets.ts';
import { draftViolations } from '#domain/shadow/draft-violations.ts';
import type { Autonomy } from '#domain/tier.ts';
import type { TurnCommit } from '#engine/ports/turn-store.ts';
import { shadowTurn } from '#engine/shadow/shadow-turn.ts';
import type { Context } from '../context.ts';
import { readShadowSetting } from './shadow-setting.ts';

/** Why no draft was written. */
export type Skipped = 'off' | 'nothing-to-answer' | 'answers-itself' | 'budget' | 'came-to-nothing';

/**
 * Drafts what the agent would answer to the newest message of a ticket that people have, for intents
 * and channels at `off` or `draft`. Its calls are in the ledger as `shadow` and count against every
 * budget. Contract: sends nothing and writes to no tool; rejects when the database cannot be reached.
 */
export async function draftShadow(
  context: Pick<Context, 'database' | 'ports'>,
  ticketId: string,
  signal: AbortSignal,
): Promise<'drafted' | Skipped> {
  const { database, ports } = context;
  const { kysely } = database;
  const setting = await readShadowSetting(kysely);
  if (!setting.on) return 'off';
  const start = await loadShadow(kysely, ticketId);
  if (!start) return 'nothing-to-answer';
  const { snapshot } = start;
  const intents = await localIntents(context, start);
  if (settingFor(ports.desk, snapshot.conversation.channel, intents) === 'auto') return 'answers-itself';
  // Customers come first: near the end of any budget it is the first thing to go.
  const room = checkBudget({ turn: 0, ...snapshot.spent }, ports.desk.ceilings).action === 'proceed';
  const free = ports.model === ports.fallbackModel;
  if (!room || (!free && (await shadowSpentToday(kysely)) >= setting.usdPerDay * 1_000_000)) return 'budget';
  let costMicros = 0;
  const keep = async (calls: TurnCommit['modelCalls']) => {
    costMicros += calls.reduce((sum, { cost }) => sum + (cost.known ? cost.micros : 0), 0);
    await keepModelCalls(
      database,
      ticketId,
      calls.map((call) => ({ ...call, role: shadowRole })),
    );
  };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(ports.desk.ceilings.turnSeconds * 1_000)]);
  const commit = await shadowTurn(snapshot, ports, keep, limit);
  if (!commit || saysNothing(commit, ports)) return 'came-to-nothing';
  await keepShadow(kysely, { ...draftOf(commit, start), ticketId, costMicros });
  return 'drafted';
}

/** What a stand-in wrote, or nobody for want of money, a model or time, is no evidence of what the agent would do. */
function saysNothing({ modelCalls, rules }: TurnCommit, { model, fallbackModel }: Context['ports']): boolean {
  // What the gate sent to a person was answered in part by the stand-in, as it is outside the shadow.
  const gated = rules.some(({ rule }) => rule.startsWith('gate.'));
  const stoodIn = !gated && model !== fallbackModel && modelCalls.some(({ provider }) => provider === 'embedded');
  const outside = rules.some(
    ({ rule, escalation }) =>
      rule.startsWith('turn.') || escalation === 'budget_exhausted' || escalation === 'model_unavailable',
  );
  return stoodIn || outside;
}

/** What the desk lets the agent do there, assist mode included. */
function settingFor(desk: Desk, channel: Channel, intents: readonly string[]): Autonomy {
  const setting = autonomyFor(desk.autonomy, channel, intents);
  return setting === 'auto' && desk.autonomy.assist ? 'draft' : setting;
}

/** Read on this machine, for nothing, before any model is asked. */
async function localIntents({ ports }: Pick<Context, 'ports'>, { snapshot }: ShadowStart): Promise<string[]> {
  const read = await ports.comprehension.understand({
    texts: snapshot.unanswered.map(({ text }) => text),
    earlier: [],
    language: snapshot.conversation.language,
  });
  return [...new Set([...snapshot.ticket.intents, ...read.intents.map(({ intent }) => intent)])];
}

function draftOf(commit: TurnCommit, { messageId, snapshot }: ShadowStart) {
  const words = commit.messages.find(({ author }) => author === 'ai')?.text;
  const tools = commit.toolCalls.map(({ tool, input, verdict }) => ({
    tool,
    input,
    verdict: verdict.kind,
    reason: verdict.reason,
  }));
  return {
    messageId,
    conversationId: snapshot.conversation.id,
    intent: commit.understanding?.intents[0]?.intent ?? snapshot.ticket.intents[0] ?? 'none',
    channel: snapshot.conversation.channel,
    language: commit.language,
    deskVersion: commit.deskVersion,
    outcome: commit.outcome,
    tier: commit.tier,
    confidence: commit.confidence,
    // What was answered in part before a person goes on is no answer yet.
    body: commit.outcome === 'escalated' ? undefined : (commit.draft?.text ?? words),
    tools,
    rules: commit.rules.map(({ rule, reason }) => ({ rule, reason })),
    violations: draftViolations({
      tools: commit.toolCalls.map(({ verdict }) => ({
        verdict: verdict.kind,
        needsAssurance: verdict.kind === 'deny' && verdict.needs !== undefined,
      })),
      findings: commit.findings,
    }),
  };
}
