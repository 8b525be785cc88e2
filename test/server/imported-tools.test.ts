import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDesk } from '#adapters/desk/check-desk.ts';
import { deskFolder, soundConfig } from '#adapters/desk/testing/desk-folder.ts';
import { shopDocument, startShopApi } from '#adapters/tools/testing/shop-api.ts';
import { startWholeProgram, type WholeProgram } from '../support/whole-program.ts';

/** A desk whose tools are the operations of a shop's own API. */
const config = soundConfig
  .replace(`import { orderStatus, sendReply } from './tools.ts';`, '')
  .replace(
    '{ allowFor, defineDesk, requireConfirmation }',
    '{ allowFor, defineDesk, requireConfirmation, toolsFromOpenApi }',
  )
  .replace("input: { order: '{order}' }", "input: { orderId: '{order}' }")
  .replaceAll('send_reply', 'refund_order')
  .replace(
    'tools: [orderStatus, sendReply]',
    `tools: toolsFromOpenApi({
    document: new URL('./shop.yaml', import.meta.url),
    server: 'SERVER',
    headers: () => ({ authorization: 'Bearer of-the-desk' }),
    allow: {
      getOrder: { name: 'order_status', effect: 'read', fromCustomer: { customerId: 'externalId' } },
      refundOrder: { effect: 'write', fromCustomer: { customerId: 'externalId' } },
    },
  })`,
  );

let api: Awaited<ReturnType<typeof startShopApi>>;
let desk: Awaited<ReturnType<typeof deskFolder>>;
let program: WholeProgram;
beforeAll(async () => {
  api = await startShopApi(({ url }) =>
    url.startsWith('/v2/customers/u-7/orders/1042')
      ? { status: 200, body: { state: 'on its way' } }
      : { status: 404, body: { message: 'No such order of this customer.' } },
  );
  desk = await deskFolder({ 'desk.config.ts': config.replace('SERVER', api.url), 'shop.yaml': shopDocument });
  program = await startWholeProgram({ deskDir: desk.folder });
}, 180_000);
afterAll(async () => {
  await program?.[Symbol.asyncDispose]();
  await desk?.[Symbol.asyncDispose]();
  await api?.[Symbol.asyncDispose]();
});

const asked = 'where is it? tracking please, status of my order 1042';

describe('a desk whose tools come out of an OpenAPI document', () => {
  it('answers from the company’s system, about the customer the server knows', async () => {
    const { turns, messages } = await program.ask(asked, { externalId: 'u-7', verified: true });
    expect(turns[0]?.toolCalls).toMatchObject([
      { tool: 'order_status', input: { orderId: '1042' }, status: 'succeeded', result: { state: 'on its way' } },
    ]);
    expect(messages.at(-1)?.text).toContain('on its way');
    expect(api.heard.at(-1)).toMatchObject({
      url: '/v2/customers/u-7/orders/1042',
      headers: { authorization: 'Bearer of-the-desk' },
    });
  });

  it('asks nothing of that system for somebody who only says who they are', async () => {
    const before = api.heard.length;
    const { turns } = await program.ask(asked, { email: 'ana@example.com' });
    expect(turns[0]?.toolCalls).toMatchObject([{ tool: 'order_status', verdict: { rule: 'tool-assurance' } }]);
    expect(api.heard).toHaveLength(before);
  });

  it('hears of somebody else’s order only that there is none', async () => {
    const { turns } = await program.ask(asked, { externalId: 'u-8', verified: true });
    expect(turns[0]?.toolCalls).toMatchObject([{ status: 'failed', error: 'No such order of this customer.' }]);
    expect(api.heard.at(-1)?.url).toBe('/v2/customers/u-8/orders/1042');
  });

  it('is refused by `handrail check` when the model would say who the customer is', async () => {
    const open = config.replaceAll(", fromCustomer: { customerId: 'externalId' }", '');
    await using faulty = await deskFolder({
      'desk.config.ts': open.replace('SERVER', api.url),
      'shop.yaml': shopDocument,
    });
    const faults = await checkDesk(faulty.folder);
    expect(faults.map(({ problem }) => problem)).toEqual(
      expect.arrayContaining([expect.stringContaining('has `customerId`, which says who the customer is')]),
    );
  });
});
