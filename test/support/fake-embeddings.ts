import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export interface FakeEmbeddings extends AsyncDisposable {
  /** Up to and with `/v1`. */
  url: string;
  /** Bodies of accepted requests. */
  requests: { input: string[]; input_type?: string }[];
  /** Status of the next answers, before it works again. */
  failWith: number[];
}

const voyageBody = z.strictObject({
  model: z.literal('voyage-4'),
  input: z.array(z.string().min(1)).min(1).max(1_000),
  input_type: z.enum(['query', 'document']).nullish(),
  output_dimension: z.union([z.literal(256), z.literal(512), z.literal(1024), z.literal(2048)]).optional(),
  truncation: z.boolean().optional(),
});

const openAiBody = z.strictObject({
  model: z.literal('text-embedding-3-small'),
  input: z.array(z.string().min(1)).min(1).max(2_048),
  dimensions: z.number().int().max(1536).optional(),
  encoding_format: z.enum(['float', 'base64']).optional(),
});

/** `/v1/embeddings` as Voyage and OpenAI answer it: Bearer keys, 400s, 429s, vectors in odd order. */
export async function startFakeEmbeddings(kind: 'voyage' | 'openai', apiKey: string): Promise<FakeEmbeddings> {
  const requests: FakeEmbeddings['requests'] = [];
  const failWith: number[] = [];
  const server = createServer(async (request, response) => {
    const send = (status: number, body: unknown, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (request.url !== '/v1/embeddings') return void send(404, { detail: 'Not Found' });
    if (request.headers.authorization !== `Bearer ${apiKey}`)
      return void send(
        401,
        kind === 'voyage'
          ? { detail: 'Provided API key is invalid.' }
          : { error: { message: 'Incorrect API key provided' } },
      );
    const failing = failWith.shift();
    if (failing) return void send(failing, { detail: 'Too many requests' }, { 'retry-after': '1' });
    const read = (kind === 'voyage' ? voyageBody : openAiBody).safeParse(JSON.parse(Buffer.concat(parts).toString()));
    if (!read.success) return void send(400, { detail: read.error.issues[0]?.message });
    const body = read.data as {
      input: string[];
      input_type?: string;
      output_dimension?: number;
      dimensions?: number;
      model: string;
    };
    requests.push(body);
    const size = body.output_dimension ?? body.dimensions ?? (kind === 'voyage' ? 1024 : 1536);
    const data = body.input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text, size) }));
    send(200, { object: 'list', data: data.toReversed(), model: body.model, usage: { total_tokens: 8 * data.length } });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    failWith,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Texts of the same words are near: each word adds to a place of its own. */
function vectorOf(text: string, size: number): number[] {
  const vector = Array.from({ length: size }, () => 0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const at = createHash('sha256').update(word).digest().readUInt16BE() % size;
    vector[at] = (vector[at] ?? 0) + 2;
  }
  return vector;
}
