import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, revokeApiKey } from '#adapters/database/api-keys.ts';
import { setSendingStopped } from '#adapters/database/settings.ts';
import { type FakeClaude, startFakeClaude } from '../fake-claude/server.ts';
import { supportModel } from '../fake-claude/support/support-model.ts';
import { startWholeProgram, type WholeProgram } from '../support/whole-program.ts';

const metricsKey = 'a-key-for-prometheus-only';
const ana = { email: 'ana.martin@example.com', name: 'Ana Canary', verified: true };

describe('the figures for Prometheus', () => {
  let claude: FakeClaude;
  let program: WholeProgram;
  beforeAll(async () => {
    claude = await startFakeClaude({ respond: supportModel() });
    program = await startWholeProgram({ claudeUrl: claude.url, secrets: { metricsKey } });
  }, 180_000);
  afterAll(async () => {
    await program?.[Symbol.asyncDispose]();
    await claude?.[Symbol.asyncDispose]();
  });

  const get = (authorization: string) => program.request('/metrics', { headers: { authorization } });
  const scrape = async () => await (await get(`Bearer ${metricsKey}`)).text();
  /** Sum of the samples of a name whose labels hold all of `labels`; undefined when there is none. */
  const sampled = (text: string, name: string, labels: Record<string, string> = {}) => {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const values = text
      .split('\n')
      .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
      .filter((line) => wanted.every((part) => line.includes(part)))
      .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)));
    return values.length > 0 ? values.reduce((sum, value) => sum + value) : undefined;
  };

  it('are refused without a key, with a wrong one and with one that was revoked', async () => {
    expect((await get('')).status).toBe(401);
    expect((await get('Bearer nobody-knows-this-key')).status).toBe(401);
    const { kysely } = program.context.database;
    const { id, key } = await createApiKey(kysely, 'Prometheus', 'metrics');
    expect((await get(`Bearer ${key}`)).status).toBe(200);
    await revokeApiKey(kysely, id);
    expect((await get(`Bearer ${key}`)).status).toBe(401);
  });

  it('are all that their key opens, while a key of the API opens them too', async () => {
    const headers = { authorization: `Bearer ${metricsKey}` };
    for (const path of ['/api/v1/tickets', '/api/v1/conversations/cnv_none'])
      expect((await program.request(path, { headers })).status).toBe(403);
    expect((await program.request('/metrics')).status).toBe(200);
  });

  it('count a turn, its model calls, tools and searches', async () => {
    const before = await scrape();
    const view = await program.ask('Where is my order 1594?', ana);
    const [turn] = view.turns;
    expect(turn?.toolCalls.length).toBeGreaterThan(0);
    const after = await scrape();
    const moved = (name: string, labels?: Record<string, string>) =>
      (sampled(after, name, labels) ?? 0) - (sampled(before, name, labels) ?? 0);

    expect(moved('handrail_turns_total', { outcome: String(turn?.outcome), tier: String(turn?.tier) })).toBe(1);
    expect(moved('handrail_turn_duration_seconds_count', { outcome: String(turn?.outcome) })).toBe(1);
    expect(sampled(after, 'handrail_turns_running')).toBe(0);
    for (const { tool, verdict } of turn?.toolCalls ?? [])
      expect(moved('handrail_tool_calls_total', { tool, verdict: verdict.kind })).toBeGreaterThan(0);
    expect(moved('handrail_tool_call_duration_seconds_count')).toBeGreaterThan(0);
    expect(moved('handrail_retrieval_duration_seconds_count')).toBeGreaterThan(0);
    const { rows } = await readLedger(view.ticket?.id ?? '');
    expect(moved('handrail_model_calls_total')).toBe(rows.length);
    expect(moved('handrail_model_call_duration_seconds_count')).toBe(rows.length);
    expect(moved('handrail_model_tokens_total', { kind: 'output' })).toBe(
      rows.reduce((sum, row) => sum + row.output_tokens, 0),
    );
    expect(moved('handrail_model_cost_usd_micros_total')).toBe(
      rows.reduce((sum, row) => sum + (row.cost_micros ?? 0), 0),
    );
    expect(moved('handrail_http_requests_total', { method: 'POST', route: '/api/v1/conversations' })).toBe(1);
  });

  it('say how many wait for people, and whether sending is stopped', async () => {
    const view = await program.ask('I want to talk to a person about my account', ana);
    expect(view.turns[0]?.outcome).toBe('escalated');
    await setSendingStopped(program.context.database.kysely, true);
    const stopped = await scrape();
    await setSendingStopped(program.context.database.kysely, false);
    expect(sampled(stopped, 'handrail_people_waiting')).toBe(1);
    expect(sampled(stopped, 'handrail_handovers_total', { reason: 'customer_request' })).toBe(1);
    expect(sampled(stopped, 'handrail_sending_stopped')).toBe(1);
    expect(sampled(await scrape(), 'handrail_sending_stopped')).toBe(0);
    expect(sampled(stopped, 'handrail_turns_waiting')).toBe(0);
    expect(sampled(stopped, 'handrail_jobs_waiting', { job: 'ticket-summarise' })).toBe(0);
    expect(sampled(stopped, 'handrail_database_up')).toBe(1);
  });

  it('name each metric once, with what it is, and hold nothing of anyone', async () => {
    for (const path of ['/api/v1/conversations/cnv_canary', '/nothing/canary@example.com', '/console/canary'])
      await program.request(path);
    const text = await scrape();
    const names = text.split('\n').flatMap((line) => /^# TYPE (\S+)/.exec(line)?.[1] ?? []);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'));
    for (const name of ['handrail_build_info', 'handrail_model_circuit_open', 'process_cpu_seconds_total'])
      expect(names).toContain(name);
    expect(text).not.toMatch(/canary|example\.com|(cnv|tkt|trn|msg|cus|req)_\w/i);
  });

  async function readLedger(ticketId: string) {
    const query = program.context.database.kysely.selectFrom('model_calls').selectAll();
    return { rows: await query.where('ticket_id', '=', ticketId).execute() };
  }
});
