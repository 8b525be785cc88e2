import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { Grant, PastCall, PolicyFacts } from '#domain/policy/facts.ts';
import { toolVerdict, unknownToolVerdict } from '#domain/policy/tool-verdict.ts';
import { trustedTexts } from '#domain/policy/trusted-texts.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolContext, ToolDefinition } from '#domain/tool.ts';
import { readTools } from '#evals/tau-retail/read-tools.ts';
import { retailRules } from '#evals/tau-retail/retail-rules.ts';
import { Shop, type ShopData, ShopRefusal } from '#evals/tau-retail/shop.ts';
import type { Step } from '#evals/tau-retail/trajectories.ts';
import { writeTools } from '#evals/tau-retail/write-tools.ts';

/** Where a call ended: it ran, or the schema, the policy or the tool stopped it. */
export type StepEnd = { stage: 'done'; result: unknown } | { stage: 'schema' | 'policy' | 'tool'; why: string };

/** How the customer answered the card that names the action. */
export type Answer = 'yes' | 'none' | 'yes-to-other-arguments' | 'yes-expired' | 'yes-used';

const now = new Date('2024-05-15T15:00:00Z');
const later = new Date('2024-05-15T15:15:00Z');
const ticketId = 'tkt_bench';

/** One conversation with the shop, every call judged as the product judges it. */
export class Conversation {
  readonly shop: Shop;
  readonly #tools: Map<string, ToolDefinition>;
  readonly #history: PastCall[] = [];
  readonly #grants: Grant[] = [];
  readonly #words: string[];

  constructor(data: ShopData, words: readonly string[]) {
    this.shop = new Shop(data);
    this.#words = [...words];
    this.#tools = new Map([...readTools(this.shop), ...writeTools(this.shop)].map((tool) => [tool.name, tool]));
  }

  /** The customer says something more. */
  says(words: string): void {
    this.#words.push(words);
  }

  /** True when a call of this tool with this input, or any, succeeded. */
  has(tool: string, input?: Record<string, unknown>): boolean {
    const wanted = input && JSON.stringify(input);
    return this.#history.some(
      (call) =>
        call.tool === tool &&
        call.outcome?.status === 'succeeded' &&
        (!wanted || JSON.stringify(call.input) === wanted),
    );
  }

  /** Schema, policy, the customer's answer where one is needed, then the tool. */
  async call(step: Step, answer: Answer = 'yes', alongside: string[] = []): Promise<StepEnd> {
    const tool = this.#tools.get(step.tool);
    if (!tool) return { stage: 'policy', why: unknownToolVerdict(step.tool).rule };
    const parsed = tool.input.safeParse(step.input);
    if (!parsed.success) return { stage: 'schema', why: parsed.error.issues[0]?.message ?? 'invalid' };
    const input = parsed.data as Record<string, unknown>;
    let verdict = this.#judge(tool, input, alongside);
    if (verdict.kind === 'confirm') {
      this.#answer(tool.name, input, answer);
      verdict = this.#judge(tool, input, alongside);
    }
    if (verdict.kind !== 'allow') {
      this.#record(step.tool, input, verdict, undefined);
      return { stage: 'policy', why: verdict.rule };
    }
    for (const grant of this.#grants) if (grant.actionId === verdict.actionId) grant.used = true;
    return this.#run(tool, input, verdict);
  }

  #judge(tool: ToolDefinition, input: Record<string, unknown>, alongside: string[]): Verdict {
    const results = this.#history.flatMap((call) => {
      const of = this.#tools.get(call.tool);
      return of && call.outcome?.status === 'succeeded' ? [{ tool: of, result: call.outcome.result }] : [];
    });
    const facts: PolicyFacts = {
      tool,
      input,
      argumentsHash: argumentsHash(tool.name, input),
      customer: { id: 'cus_bench', assurance: 'claimed' },
      ticketId,
      intents: [],
      history: this.#history,
      grants: this.#grants,
      trusted: trustedTexts(this.#words, results),
      now,
      alongside,
    };
    return toolVerdict(facts, retailRules);
  }

  #answer(tool: string, input: Record<string, unknown>, answer: Answer): void {
    if (answer === 'none') return;
    const hashed = answer === 'yes-to-other-arguments' ? { ...input, note: 'other' } : input;
    this.#grants.push({
      kind: 'confirm',
      actionId: `act_${this.#grants.length}`,
      tool,
      argumentsHash: argumentsHash(tool, hashed),
      decision: 'granted',
      expiresAt: answer === 'yes-expired' ? now : later,
      used: answer === 'yes-used',
    });
  }

  async #run(tool: ToolDefinition, input: Record<string, unknown>, verdict: Verdict): Promise<StepEnd> {
    try {
      const result = await tool.run(input, {} as ToolContext);
      this.#record(tool.name, input, verdict, { status: 'succeeded', result });
      return { stage: 'done', result };
    } catch (fault) {
      if (!(fault instanceof ShopRefusal)) throw fault;
      this.#record(tool.name, input, verdict, { status: 'failed', error: fault.message });
      return { stage: 'tool', why: fault.message };
    }
  }

  #record(tool: string, input: Record<string, unknown>, verdict: Verdict, outcome: PastCall['outcome']): void {
    this.#history.push({ tool, input, verdict: verdict.kind, outcome, ticketId, turnId: 'trn_bench', at: now });
  }
}
