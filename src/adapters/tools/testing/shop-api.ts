import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the company's system got it. */
export interface HeardRequest {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** What it answers: a status and a body. */
export type ShopAnswer = (heard: HeardRequest) => { status: number; body?: unknown; headers?: Record<string, string> };

/** A company's HTTP API that answers as told and keeps what it heard. */
export async function startShopApi(answer: ShopAnswer) {
  const heard: HeardRequest[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    heard.push(one);
    const { status, body: said, headers } = answer(one);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof said === 'string' ? said : JSON.stringify(said));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    heard,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Its description, as a shop would publish it. */
export const shopDocument = `
openapi: 3.0.3
info: { title: Shop, version: '1' }
servers: [{ url: https://shop.example.com/v2 }]
paths:
  /customers/{customerId}/orders/{orderId}:
    parameters:
      - { name: customerId, in: path, required: true, schema: { type: string } }
      - $ref: '#/components/parameters/OrderId'
    get:
      operationId: getOrder
      summary: Reads one order
      parameters:
        - { name: fields, in: query, schema: { type: array, items: { type: string } } }
        - { name: 'filter[state]', in: query, schema: { type: string } }
        - { name: session, in: cookie, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
    post:
      operationId: refundOrder
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Refund' }
  /search:
    get: { summary: Finds products, parameters: [{ name: q, in: query, required: true, schema: { type: string } }] }
  /list:
    get: { operationId: list, parameters: [{ name: 'page[size]', in: query, required: true, schema: { type: integer } }] }
  /upload:
    post: { operationId: upload, requestBody: { content: { multipart/form-data: { schema: { type: object } } } } }
  /tree:
    post: { operationId: tree, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } } }
components:
  parameters:
    OrderId: { name: orderId, in: path, required: true, description: Order number, schema: { type: string, maxLength: 20 } }
  schemas:
    Refund:
      type: object
      required: [amount]
      properties:
        amount: { type: number, minimum: 0 }
        note: { type: string, nullable: true }
        currency: { type: string, enum: [USD, EUR] }
    Tree: { type: object, properties: { child: { $ref: '#/components/schemas/Tree' } } }
`;
