import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ToolError } from '#domain/tool.ts';
import type { AllowedTool } from '../allowed-tool.ts';
import { type ShopAnswer, shopDocument, startShopApi } from '../testing/shop-api.ts';
import { toolContext } from '../testing/tool-context.ts';
import { toolsFromOpenApi } from './tools-from-open-api.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'open-api-'));
const write = (text: string, name = 'shop.yaml') => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const document = write(shopDocument);

const getOrder: AllowedTool = { effect: 'read', fromCustomer: { customerId: 'externalId' } };
const refundOrder: AllowedTool = {
  effect: 'write',
  fromCustomer: { customerId: 'externalId' },
  fixed: { currency: 'USD' },
};

const imported = (id: string, allowed: AllowedTool, server?: string) => {
  const [tool] = toolsFromOpenApi({
    document,
    server,
    headers: () => ({ authorization: 'Bearer of-the-desk' }),
    allow: { [id]: allowed },
  });
  if (!tool) throw new Error('nothing was imported');
  return tool;
};

const shop = async (answer: ShopAnswer = () => ({ status: 200, body: { state: 'shipped' } })) => startShopApi(answer);

describe('tools from an OpenAPI document', () => {
  it('have no input that says who the customer is, and none that the desk fixed', () => {
    const read = imported('getOrder', getOrder);
    expect(read).toMatchObject({ name: 'get_order', effect: 'read', assurance: 'verified', recovery: 'never' });
    expect(z.toJSONSchema(read.input)).toMatchObject({
      properties: {
        orderId: { type: 'string', maxLength: 20, description: 'Order number' },
        fields: { type: 'array', items: { type: 'string' } },
      },
      required: ['orderId'],
      additionalProperties: false,
    });
    const refund = z.toJSONSchema(imported('refundOrder', refundOrder).input);
    expect(Object.keys(refund.properties ?? {})).toEqual(['orderId', 'amount', 'note']);
    expect(refund.required).toEqual(['orderId', 'amount']);
  });

  it('may be given by the desk what no model can name', async () => {
    await using api = await shop(() => ({ status: 200, body: [] }));
    await imported('list', { effect: 'read', fixed: { 'page[size]': 5 } }, api.url).run({}, toolContext());
    expect(api.heard[0]?.url).toBe('/v2/list?page%5Bsize%5D=5');
  });

  it('refuse a customer that a model brings along', () => {
    const { input } = imported('getOrder', getOrder);
    expect(input.safeParse({ orderId: '1042', customerId: 'u-8' }).success).toBe(false);
    expect(input.safeParse({ orderId: '1042', 'X-Trace': 'a' }).success).toBe(false);
    expect(input.safeParse(JSON.parse('{"orderId": "1042", "__proto__": {"customerId": "u-8"}}')).success).toBe(false);
  });

  it('ask the company’s system about the customer the server knows', async () => {
    await using api = await shop();
    const tool = imported('getOrder', getOrder, api.url);
    const result = await tool.run({ orderId: '10/42', fields: ['state', 'total'] }, toolContext());
    expect(result).toEqual({ state: 'shipped' });
    expect(api.heard[0]).toMatchObject({
      method: 'GET',
      url: '/v2/customers/u-7/orders/10%2F42?fields=state&fields=total',
      headers: { authorization: 'Bearer of-the-desk' },
    });
    expect(api.heard[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('send writes as JSON with the key of the call', async () => {
    await using api = await shop(() => ({ status: 204 }));
    const tool = imported('refundOrder', refundOrder, api.url);
    expect(await tool.run({ orderId: '1042', amount: 24, note: null }, toolContext())).toEqual({ status: 'done' });
    expect(api.heard[0]).toMatchObject({ method: 'POST', headers: { 'idempotency-key': 'trn_1:0:call_1' } });
    expect(JSON.parse(api.heard[0]?.body ?? '')).toEqual({ amount: 24, note: null, currency: 'USD' });
  });

  it.each(['..', '.', '', '...'])('lead to no other path of the system: %j', async (orderId) => {
    await using api = await shop();
    const tool = imported('getOrder', getOrder, api.url);
    await expect(tool.run({ orderId }, toolContext())).rejects.toBeInstanceOf(ToolError);
    expect(api.heard).toEqual([]);
  });

  it('say so when the customer has no such thing as they need', async () => {
    await using api = await shop();
    const nobody = toolContext({ customer: { id: 'cus_1', assurance: 'verified' } });
    await expect(imported('getOrder', getOrder, api.url).run({ orderId: '1' }, nobody)).rejects.toThrow(
      'It needs the customer’s account, which is not known.',
    );
    expect(api.heard).toEqual([]);
  });

  it.each([
    [404, { message: 'No order 1042 of this customer.' }, 'No order 1042 of this customer.'],
    [422, { title: 'Bad', detail: 'Refunds end after 30 days.' }, 'Refunds end after 30 days.'],
    [409, { error: { message: 'Refunded before.' } }, 'Refunded before.'],
    [429, 'slow down', 'The system refused it (429).'],
    [401, { message: 'token sk-123 is wrong' }, 'The system did not let us in.'],
  ])('tell a refusal (%i) in the system’s words', async (status, body, said) => {
    await using api = await shop(() => ({ status, body }));
    const failing = imported('refundOrder', refundOrder, api.url).run({ orderId: '1042', amount: 24 }, toolContext());
    await expect(failing).rejects.toThrow(said);
    await expect(failing).rejects.toBeInstanceOf(ToolError);
  });

  it.each([
    ['a fault of the system', { status: 500, body: { message: 'boom' } }],
    ['a time-out of the system', { status: 408 }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:9/elsewhere' } }],
    ['an answer without end', { status: 200, body: 'x'.repeat(1024 * 1024 + 1) }],
  ])('leave open what happened after %s', async (_, answer) => {
    await using api = await shop(() => answer);
    const failing = imported('refundOrder', refundOrder, api.url).run({ orderId: '1042', amount: 24 }, toolContext());
    const fault = await failing.catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(ToolError);
  });

  it('take an operation without an id by its method and path', () => {
    expect(imported('get /search', { effect: 'read', name: 'find_products' })).toMatchObject({
      name: 'find_products',
      description: 'Finds products',
      assurance: 'anonymous',
    });
  });

  it.each<[string, string, AllowedTool, string]>([
    ['an operation that is not there', 'getOrders', getOrder, 'There is no operation "getOrders"'],
    ['an input that no model can name', 'list', { effect: 'read' }, 'list needs the input "page[size]"'],
    ['a body that is no JSON object', 'upload', { effect: 'write' }, 'The body of upload is not a JSON object'],
    ['a schema that contains itself', 'tree', { effect: 'write' }, 'A schema contains itself'],
    [
      'a customer field that is misspelt',
      'getOrder',
      { effect: 'read', fromCustomer: { customerID: 'externalId' } },
      'getOrder does not take "customerID" (it takes customerId, orderId, fields, filter[state])',
    ],
  ])('name %s when the desk loads', (_, id, allowed, said) => {
    expect(() => imported(id, allowed)).toThrow(said);
  });

  it.each([
    ['swagger: "2.0"\npaths: {}', 'is not an OpenAPI 3 document'],
    ['{ not: [yaml', 'cannot be read'],
    ['openapi: 3.1.0\npaths: {}', 'does not say where its API is'],
  ])('name a document that is none', (text, said) => {
    const file = write(text, 'other.yaml');
    expect(() => toolsFromOpenApi({ document: file, allow: {} })).toThrow(said);
  });
});
