import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SpanSeen {
  name: string;
  /** Name of the span it is in. */
  within?: string;
  facts: Record<string, unknown>;
  status?: string;
}

export interface SpanCollector extends AsyncDisposable {
  url: string;
  /** All that was sent, as it came. */
  raw(): string;
  spans(): SpanSeen[];
}

interface WireSpan {
  name: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status?: { message?: string };
}

/** Takes spans by OTLP over HTTP, in JSON, as a collector does. */
export async function startSpanCollector(): Promise<SpanCollector> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    bodies.push(body);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    raw: () => bodies.join('\n'),
    spans() {
      const all = bodies.flatMap((body) =>
        (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: WireSpan[] }[] }[] }).resourceSpans.flatMap(
          ({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans),
        ),
      );
      const names = new Map(all.map(({ spanId, name }) => [spanId, name]));
      return all.map(({ name, parentSpanId, attributes, status }) => ({
        name,
        within: names.get(parentSpanId ?? ''),
        facts: Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
        status: status?.message,
      }));
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
