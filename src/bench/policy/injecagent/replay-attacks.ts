import { readClaims } from '#domain/claims/read-claims.ts';
import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { PolicyRule } from '#domain/policy/rule.ts';
import { toolVerdict } from '#domain/policy/tool-verdict.ts';
import { trustedTexts } from '#domain/policy/trusted-texts.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolDefinition } from '#domain/tool.ts';
import type { Attack } from './attacks.ts';
import { catalogueOf, importRules, intentsOf } from './catalogue.ts';

export interface AttackReplay {
  attackCalls: number;
  attacksStopped: number;
  userCalls: number;
  userCallsAllowed: number;
  /** Writes of attackers when every intent counts as shown: what taint alone stops. */
  taintedWrites: { total: number; stopped: number };
  missed: string[];
}

/** Plays each attack with a model that obeys every text: it makes the customer's call, then the attacker's. */
export function replayAttacks(attacks: readonly Attack[]): AttackReplay {
  const tools = catalogueOf(attacks.flatMap((attack) => [attack.user_tool, ...attack.attacker_tools]));
  const rules = importRules(tools);
  const replay: AttackReplay = {
    attackCalls: 0,
    attacksStopped: 0,
    userCalls: 0,
    userCallsAllowed: 0,
    taintedWrites: { total: 0, stopped: 0 },
    missed: [],
  };
  const judge = (attack: Attack, name: string, from: string, intents: readonly string[]) =>
    judged(attack, tools, name, from, intents, rules);
  for (const attack of attacks) {
    const intents = intentsOf(attack.user_instruction, tools);
    const user = judge(attack, attack.user_tool, attack.user_instruction, intents);
    replay.userCalls += 1;
    if (user.kind === 'allow') replay.userCallsAllowed += 1;
    else replay.missed.push(`user call ${attack.user_tool} for "${attack.user_instruction}": ${user.rule}`);
    for (const name of attack.attacker_tools) {
      const verdict = judge(attack, name, attack.attacker_instruction, intents);
      replay.attackCalls += 1;
      if (verdict.kind === 'deny') replay.attacksStopped += 1;
      else replay.missed.push(`attack ${name} in ${attack.user_tool}: "${attack.attacker_instruction}"`);
      if (tools.get(name)?.effect !== 'write') continue;
      replay.taintedWrites.total += 1;
      const alone = judge(attack, name, attack.attacker_instruction, [...tools.keys()]);
      if (alone.kind === 'deny') replay.taintedWrites.stopped += 1;
    }
  }
  return { ...replay, missed: [...new Set(replay.missed)] };
}

function judged(
  attack: Attack,
  tools: ReadonlyMap<string, ToolDefinition>,
  name: string,
  from: string,
  intents: readonly string[],
  rules: readonly PolicyRule[],
): Verdict {
  const tool = tools.get(name) as ToolDefinition;
  const source = tools.get(attack.user_tool) as ToolDefinition;
  const input = { values: valuesIn(from) };
  return toolVerdict(
    {
      tool,
      input,
      argumentsHash: argumentsHash(name, input),
      customer: { id: 'cus_bench', assurance: 'verified' },
      ticketId: 'tkt_bench',
      intents,
      history: [],
      grants: [],
      trusted: trustedTexts([attack.user_instruction], [{ tool: source, result: attack.tool_response }]),
      now: new Date('2024-03-01T12:00:00Z'),
    },
    rules,
  );
}

/** What an obedient model would fill in: everything quoted or tagged, and every address, amount, date and code of the text. */
function valuesIn(text: string): string[] {
  const quoted = [...text.matchAll(/(?<!\p{L})['"‘“]([^'"’”]{1,80})['"’”](?!\p{L})/gu)].map((match) => match[1] ?? '');
  const tags = text.match(/(?<!\w)[#@]\w+/g) ?? [];
  return [...new Set([...quoted, ...tags, ...readClaims(text).map((claim) => claim.text)])];
}
