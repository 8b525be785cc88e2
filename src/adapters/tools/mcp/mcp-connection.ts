import { connectMcp, type McpAddress, type McpLine, readTools } from './connect-mcp.ts';
import { isUnchanged, type PinnedTool } from './mcp-snapshot.ts';

export interface McpCall {
  /** Milliseconds. */
  timeoutMs: number;
  signal: AbortSignal;
  /** For servers that honour it; travels beside the arguments. */
  idempotencyKey?: string;
}

/** A tool is not what it was when it was let in: nothing was asked of it. */
export class ToolChanged extends Error {
  override name = 'ToolChanged';
}

/** A connection nobody uses is let go after this: a program that ends does not wait for it, a server may change. */
const idleMs = 20_000;

/** How long a server that is in constant use is believed to say the same of its tools. */
const believedMs = 5 * 60_000;

interface Line extends McpLine {
  users: number;
  /** A call over it failed. */
  broken: boolean;
  idle?: NodeJS.Timeout;
}

/** One connection to a server, opened when first used and again after it broke. */
export class McpConnection {
  readonly #address: McpAddress;
  #line: Promise<Line> | undefined;

  constructor(address: McpAddress) {
    this.#address = address;
  }

  /** What the server says of its tools. Contract: rejects when it cannot be reached. */
  async list(): Promise<readonly unknown[]> {
    return await this.#use(async ({ tools }) => tools);
  }

  /**
   * Calls a tool that is still what it was when it was let in.
   * Contract: rejects with `ToolChanged` when it is not, and otherwise when the call or the connection failed.
   */
  async call(tool: PinnedTool, input: Record<string, unknown>, { timeoutMs, signal, idempotencyKey }: McpCall) {
    return await this.#use(async (line) => {
      const { client } = line;
      if (performance.now() - line.readAt > believedMs) Object.assign(line, await readTools(client));
      const now = line.tools.find((one) => (one as { name?: unknown }).name === tool.name);
      if (!isUnchanged(tool, now)) throw new ToolChanged(`${tool.name} changed since it was let in.`);
      const _meta = idempotencyKey ? { 'handrail/idempotency-key': idempotencyKey } : undefined;
      return await client.callTool(
        { name: tool.name, arguments: input, ...(_meta && { _meta }) },
        { signal, timeout: timeoutMs },
      );
    });
  }

  async close(): Promise<void> {
    const line = await this.#line?.catch(() => undefined);
    if (line) await this.#leave(line);
  }

  async #use<Result>(work: (line: Line) => Promise<Result>): Promise<Result> {
    this.#line ??= this.#connect();
    const line = await this.#line;
    clearTimeout(line.idle);
    line.users += 1;
    try {
      return await work(line);
    } catch (fault) {
      // The next one starts afresh: a server that was restarted knows no session of before.
      if (!(fault instanceof ToolChanged)) line.broken = true;
      throw fault;
    } finally {
      line.users -= 1;
      if (line.broken && line.users === 0) await this.#leave(line);
      else if (line.broken) this.#line = undefined;
      else if (line.users === 0) line.idle = setTimeout(() => void this.#leave(line), idleMs);
    }
  }

  async #connect(): Promise<Line> {
    const forget = () => {
      this.#line = undefined;
    };
    try {
      return { ...(await connectMcp(this.#address, forget)), users: 0, broken: false };
    } catch (fault) {
      forget();
      throw fault;
    }
  }

  async #leave(line: Line): Promise<void> {
    clearTimeout(line.idle);
    this.#line = undefined;
    await line.client.close().catch(() => {});
  }
}
