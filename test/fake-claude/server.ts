import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageBlocks } from './message-blocks.ts';
import { createPromptCache } from './prompt-cache.ts';
import { promptSegments } from './prompt-segments.ts';
import { createRateMeter, defaultRateLimits, type RateLimits } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { type Rejection, rejectionBody } from './rejection.ts';
import { type Answer, isReply, type Latency, type Reply, type Step, say, type WireUsage } from './reply.ts';
import { checkRequest } from './rules/check-request.ts';
import { endsWithTextAfterResults } from './rules/tool-pairing.ts';
import { sendRecords } from './send-records.ts';
import { messageRecords, outputTokensOf, stopReason, wholeMessage } from './sse-records.ts';
import { trailOf } from './thinking-binding.ts';

/** The version that the current SDK speaks. */
const apiVersion = '2026-10-21';
const largestBodyBytes = 32 * 1024 * 1024;

export interface FakeClaudeOptions {
  /** Answers in order, one a request. A request beyond them gets a 400 that says so. */
  script?: Step[];
  /** Answers every request that the script does not. */
  respond?: (request: RecordedRequest) => Answer;
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  /** Keys that are let in; any when left out. */
  apiKeys?: string[];
  /** Milliseconds; for the prompt cache's and the rate limits' time. */
  now?: () => number;
  latency?: Latency;
  limits?: Partial<RateLimits>;
  /** Cuts every stream into network chunks. */
  chunk?: (bytes: Buffer) => Buffer[];
  /** How many requests are kept for assertions. */
  keep?: number;
}

export interface FakeClaude {
  /** For `ANTHROPIC_BASE_URL`. */
  url: string;
  /** Requests to `/v1/messages`, oldest first, refused ones too. */
  requests: RecordedRequest[];
  /** Steps that were not played. */
  left(): number;
  /** Adds steps. */
  play(...steps: Step[]): void;
  /** Connections that are open now. */
  connections(): Promise<number>;
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts a server that speaks and enforces the Messages API as the real one does, from a script. */
export async function startFakeClaude(options: FakeClaudeOptions = {}): Promise<FakeClaude> {
  const now = options.now ?? Date.now;
  const steps = [...(options.script ?? [])];
  const requests: RecordedRequest[] = [];
  const cache = createPromptCache(now);
  const meter = createRateMeter({ ...defaultRateLimits, ...options.limits }, now);
  const paused = new Set<string>();
  let count = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch((fault) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(fault));
    });
  });
  server.keepAliveTimeout = 60_000;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    const requestId = `req_${String(++count).padStart(6, '0')}`;
    response.setHeader('request-id', requestId);
    const over = new Promise<'sent' | 'closed'>((resolve) => {
      response.once('close', () => resolve(response.writableFinished ? 'sent' : 'closed'));
    });
    const { text, tooLarge } = await readBody(request, largestBodyBytes);
    const record: RecordedRequest = {
      number: count,
      path,
      headers: request.headers,
      text,
      body: parse(text) ?? ({} as RecordedRequest['body']),
      requestId,
      status: 0,
      over,
    };
    if (path === '/v1/messages') {
      requests.push(record);
      if (requests.length > (options.keep ?? 1_000)) requests.shift();
    }
    const refuse = (rejection: Rejection) => {
      record.status = rejection.status;
      const type = rejection.body?.startsWith('<') ? 'text/html' : 'application/json';
      response.writeHead(rejection.status, { 'content-type': type, ...rejection.headers });
      response.end(rejectionBody(rejection, requestId));
    };
    const account = bearerOf(request);
    const refused =
      checkDoor(request, path, account, options.apiKeys) ??
      (tooLarge ? { status: 413, message: 'Request exceeds the maximum allowed number of bytes.' } : undefined) ??
      (parse(text) ? undefined : { status: 400, message: 'The request body is not valid JSON' }) ??
      checkRequest(path.endsWith('count_tokens') ? { ...record.body, max_tokens: 1 } : record.body, text, {
        account,
        wasPaused: (content) => paused.has(content),
      });
    if (refused) return refuse(refused);
    if (path === '/v1/messages/count_tokens') {
      record.status = 200;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ input_tokens: promptSegments(record.body).reduce((sum, part) => sum + part.tokens, 0) }),
      );
      return;
    }
    const wait = meter.admit();
    if (wait !== undefined) {
      const headers = { ...meter.headers(), 'retry-after': String(wait) };
      return refuse({ status: 429, message: 'This request would exceed your rate limit.', headers });
    }
    const answer = answerOf(record);
    if (!isReply(answer)) return refuse(answer);
    await reply(record, response, answer, account);
  }

  function answerOf(record: RecordedRequest): Reply | Rejection {
    const step = steps.shift() ?? options.respond;
    if (!step) return { status: 400, message: `The script has no step for request ${record.number}.` };
    const answer = typeof step === 'function' ? step(record) : step;
    // Text behind tool results teaches the model to end its turn with nothing.
    if (endsWithTextAfterResults(record.body) && (typeof answer === 'string' || isReply(answer))) return { parts: [] };
    return typeof answer === 'string' ? say(answer) : answer;
  }

  async function reply(
    record: RecordedRequest,
    response: ServerResponse,
    given: Reply,
    account: string,
  ): Promise<void> {
    const { body } = record;
    const id = `msg_${String(record.number).padStart(6, '0')}`;
    const blocks = messageBlocks(given, body, trailOf(body, account), id);
    const use = cache.use(body, account);
    const usage: WireUsage = {
      input_tokens: use.input,
      cache_read_input_tokens: use.read,
      cache_creation_input_tokens: use.write5m + use.write1h,
      ephemeral_5m_input_tokens: use.write5m,
      ephemeral_1h_input_tokens: use.write1h,
      output_tokens: outputTokensOf(blocks),
      ...given.usage,
    };
    meter.spend(usage.input_tokens + usage.cache_creation_input_tokens, usage.output_tokens);
    if (stopReason(given) === 'pause_turn') paused.add(JSON.stringify(blocks.map(({ block }) => block)));
    const head = { id, model: given.model ?? body.model, usage };
    record.status = 200;
    if (given.fault?.kind === 'silence') return;
    const latency = given.latency ?? options.latency;
    if (latency?.headersMs) await new Promise((resolve) => setTimeout(resolve, latency.headersMs));
    const headers = { ...meter.headers(), ...given.headers };
    if (!body.stream) {
      response.writeHead(200, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(wholeMessage(head, blocks, given)));
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      ...headers,
    });
    response.flushHeaders();
    await sendRecords(response, messageRecords(head, blocks, given), {
      latency,
      fault: given.fault,
      chunk: options.chunk,
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://${options.host ?? '127.0.0.1'}:${(server.address() as AddressInfo).port}`,
    requests,
    left: () => steps.length,
    play: (...more) => {
      steps.push(...more);
    },
    connections: () =>
      new Promise((resolve, reject) => server.getConnections((fault, open) => (fault ? reject(fault) : resolve(open)))),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function checkDoor(
  request: IncomingMessage,
  path: string,
  account: string,
  keys: string[] | undefined,
): Rejection | undefined {
  if (path !== '/v1/messages' && path !== '/v1/messages/count_tokens')
    return { status: 404, message: `Not found: ${path}` };
  if (request.method !== 'POST') return { status: 405, message: 'Method Not Allowed' };
  if (!account) return { status: 401, message: 'Authorization: Bearer is required' };
  if (keys && !keys.includes(account)) return { status: 401, message: 'invalid API key' };
  const version = request.headers['anthropic-version'];
  if (version !== apiVersion)
    return { status: 400, message: `anthropic-version: "${version}" is not served here; expected "${apiVersion}"` };
  return undefined;
}

function bearerOf(request: IncomingMessage): string {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

function parse(text: string): RecordedRequest['body'] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as RecordedRequest['body'])
      : undefined;
  } catch {
    return undefined;
  }
}
