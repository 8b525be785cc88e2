import { expect, test } from 'vitest';
import { checkDesk } from './check-desk.ts';
import { deskFolder, soundConfig, soundTools } from './testing/desk-folder.ts';

/** `file:line  problem` of every fault, with the parts of a desk that a test spoils. */
async function faultsWith(files: Record<string, string | Uint8Array>): Promise<string[]> {
  await using desk = await deskFolder(files);
  return (await checkDesk(desk.folder)).map(
    ({ file, line, problem }) => `${file}${line ? `:${line}` : ''}  ${problem}`,
  );
}
const spoil = (from: string, to: string) => {
  if (!soundConfig.includes(from)) throw new Error(`The sound desk has no ${from}`);
  return { 'desk.config.ts': soundConfig.replace(from, to) };
};
const spoilTools = (from: string, to: string) => {
  if (!soundTools.includes(from)) throw new Error(`The tools have no ${from}`);
  return { 'tools.ts': soundTools.replace(from, to) };
};

test('a sound desk has no faults', async () => {
  expect(await faultsWith({})).toEqual([]);
});

test.each([
  [
    'too few examples',
    "'where is it', 'has it shipped', ",
    '',
    ['desk.config.ts:9  intent `order_status` has 3 examples'],
  ],
  [
    'an unknown tool in a procedure',
    "steps: [{ tool: 'order_status',",
    "steps: [{ tool: 'order_stat',",
    [
      'desk.config.ts:15  procedure of `order_status` calls `order_stat`, which is not a tool of the desk',
      'desk.config.ts:16  procedure of `order_status` says `{order_status.state}`, which nothing gives',
    ],
  ],
  [
    'a field that the tool does not take',
    "input: { order: '{order}' }",
    "input: { number: '{order}' }",
    ['desk.config.ts:15  procedure of `order_status` gives `order_status` the field `number`, which it does not take'],
  ],
  [
    'a placeholder that nothing fills',
    '{order_status.state}.',
    '{account.name}.',
    ['desk.config.ts:16  procedure of `order_status` says `{account.name}`, which nothing gives'],
  ],
  [
    'an unknown setting',
    "title: 'Returns',",
    "title: 'Returns', sensible: true,",
    ['desk.config.ts:21  `intents[returns]` has a setting `sensible` that nobody knows'],
  ],
  [
    'an unknown role',
    "judge: 'b' }",
    "judge: 'b', guess: 'c' }",
    ['desk.config.ts:25  `models` has a setting `guess` that nobody knows'],
  ],
  ['a missing role', ", judge: 'b' }", ' }', ['desk.config.ts:25  `models.judge` is missing']],
  [
    'a policy for an unknown tool',
    "requireConfirmation('send_reply'",
    "requireConfirmation('send_mail'",
    ['desk.config.ts:33  policy `customer-confirms` speaks of the tool `send_mail`, which is not declared'],
  ],
  [
    'a policy for an unknown intent',
    "allowFor(['returns']",
    "allowFor(['return']",
    ['desk.config.ts:32  policy `reply-for-returns` is for the intent `return`, which is not declared'],
  ],
  [
    'a write that no policy lets run',
    "allowFor(['returns'], 'send_reply', { id: 'reply-for-returns', reason: 'Returns only.' }),",
    '',
    ['tools.ts:12  no policy ever lets `send_reply` run, and it writes'],
  ],
  [
    'two policies of one id',
    "id: 'customer-confirms'",
    "id: 'reply-for-returns'",
    ['desk.config.ts:32  two policies have the id `reply-for-returns`'],
  ],
  [
    'two intents of one id',
    "id: 'returns'",
    "id: 'order_status'",
    [
      expect.stringContaining('two intents have the id `order_status`'),
      expect.stringContaining('is for the intent `returns`'),
    ],
  ],
  [
    'no team for the rest',
    'intents: [], firstReply',
    "intents: ['returns'], firstReply",
    ['desk.config.ts:26  no team takes what no other team takes'],
  ],
  [
    'a template that lacks a language',
    "languages: ['en'],",
    "languages: ['en', 'nl'],\n  templates: { greeting: { en: 'Hello', nl: 'Hallo' } },",
    [
      expect.stringMatching(
        /^desk.config.ts:6 {2}the desk speaks `nl`, but these templates do not: handoff, .*farewell/,
      ),
      'desk.config.ts:15  the question for `order` of `order_status` is not there in `nl`',
      'desk.config.ts:17  a reply of `order_status` is not there in `nl`',
    ],
  ],
  [
    'the same example in two intents',
    "'send it back',",
    "'Tracking, please!',",
    ['desk.config.ts:22  "Tracking, please!" of `returns` is also an example of `order_status`'],
  ],
])('%s is a fault at its line', async (_name, from, to, faults) => {
  expect(await faultsWith(spoil(from, to))).toEqual(faults);
});

test('persona and rules that every call of a model would pay for are told of, and the desk is served', async () => {
  const rules = Array.from({ length: 40 }, (_, index) => `'Rule ${index}: be kind, be brief, and look twice.'`);
  const config = soundConfig.replace('rules: []', `rules: [${rules.join(', ')}]`);
  await using desk = await deskFolder({ 'desk.config.ts': config });
  expect(await checkDesk(desk.folder)).toMatchObject([
    {
      file: 'desk.config.ts',
      line: 5,
      problem: expect.stringMatching(/^persona and rules are about 9\d\d tokens long/),
      harmless: true,
    },
  ]);
});

test('nearly the same example in two intents is a fault of the second', async () => {
  const config = soundConfig
    .replace("'where is it'", "'where is the parcel I ordered'")
    .replace("'send it back'", "'where is the parcel I orderd'");
  expect(await faultsWith({ 'desk.config.ts': config })).toEqual([
    'desk.config.ts:22  "where is the parcel I orderd" of `returns` is nearly "where is the parcel I ordered" of `order_status`',
  ]);
});

test.each(['customer_id', 'email', 'userId', 'account_number', 'phone', 'on_behalf_of', 'externalId'])(
  'a tool that takes the customer’s identity as `%s` is a fault at its line',
  async (field) => {
    expect(await faultsWith(spoilTools('text: z.string()', `text: z.string(),\n    ${field}: z.string()`))).toEqual([
      `tools.ts:15  the input of \`send_reply\` has \`${field}\`, which says who the customer is`,
    ]);
  },
);

test('identity is found inside lists and objects, and an order number is none', async () => {
  const nested = 'text: z.string(), order_id: z.string(), to: z.array(z.object({ email: z.string() }))';
  expect(await faultsWith(spoilTools('text: z.string()', nested))).toEqual([
    'tools.ts:14  the input of `send_reply` has `to.email`, which says who the customer is',
  ]);
});

test.each([
  [
    'queryable without lookup',
    "recovery: 'repeatable'",
    "recovery: 'queryable'",
    '`send_reply` is queryable but has no lookup',
  ],
  [
    'a write for anybody',
    "effect: 'write',",
    "effect: 'write',\n  assurance: 'claimed',",
    '`send_reply` writes for customers that nobody has verified (claimed)',
  ],
  [
    'an input without a JSON form',
    'text: z.string()',
    'text: z.bigint()',
    'the input of `send_reply` cannot be told to a model',
  ],
])('%s is a fault of the tool', async (_name, from, to, problem) => {
  expect(await faultsWith(spoilTools(from, to))).toEqual([`tools.ts:12  ${problem}`]);
});

test('a seed that changes from call to call is a fault', async () => {
  const seed = "  seed: () => [{ collection: 'a', id: String(Math.random()), data: {} }],\n});";
  expect(await faultsWith({ 'desk.config.ts': soundConfig.replace(/\}\);\s*$/, seed) })).toEqual([
    'desk.config.ts:36  `seed` returns other rows when it is called again',
  ]);
});

test('names that are nearly right are suggested', async () => {
  await using desk = await deskFolder(spoil("allowFor(['returns']", "allowFor(['return']"));
  expect(await checkDesk(desk.folder)).toMatchObject([{ mend: 'Did you mean `returns`?' }]);
});
