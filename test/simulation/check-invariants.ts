import type { View } from './backend.ts';
import type { World } from './world.ts';

/** From when to when, by the number of events written, all sending was stopped. */
export interface Stop {
  from: number;
  to: number;
}

/** Everything that must hold once all is at rest, whatever happened before. Returns what does not. */
export async function checkInvariants(world: World, stops: readonly Stop[]): Promise<string[]> {
  const view = await world.backend.view();
  return [
    ...world.escaped.map((fault) => `a fault left a turn: ${fault instanceof Error ? fault.stack : String(fault)}`),
    ...outcomes(view),
    ...ownership(view),
    ...effects(world, view),
    ...filings(view),
    ...ledger(world, view),
    ...streams(view),
    ...stopped(view, stops),
  ];
}

function outcomes(view: View): string[] {
  const open = view.turns.filter(({ ended }) => !ended).map(({ id }) => `turn ${id} never ended`);
  const left = view.messages
    .filter(({ author, answered }) => author === 'customer' && !answered && view.owner.kind === 'ai')
    .map(({ text }) => `an acknowledged message has no outcome: "${text}"`);
  return [...open, ...left];
}

function ownership(view: View): string[] {
  const wrong: string[] = [];
  let owner = 'ai';
  for (const event of view.events) {
    if (event.type === 'owner-changed') owner = event.owner.split(':')[0] ?? '';
    const speaks = (event.type === 'message-sent' && event.author === 'ai') || event.type === 'reply-streamed';
    if (speaks && owner !== 'ai') wrong.push(`the AI spoke (${event.type}) while ${owner} owned the conversation`);
  }
  if (owner !== view.owner.kind) wrong.push(`events say ${owner} owns, the row says ${view.owner.kind}`);
  if (view.owner.kind === 'team' && !view.owner.id) wrong.push('a team without a name owns the ticket');
  if (view.ticketState === 'escalated' && view.owner.kind === 'ai')
    wrong.push('an escalated ticket is owned by nobody');
  return wrong;
}

function effects(world: World, view: View): string[] {
  const wrong: string[] = [];
  const keys = world.outside.effects.map(({ key }) => key);
  for (const key of new Set(keys)) {
    const times = keys.filter((one) => one === key).length;
    if (times > 1) wrong.push(`${times} effects with the key ${key}`);
  }
  // Each order is asked for once, however often turns read the message that asks.
  for (const { tool, order } of world.outside.effects) {
    const times = world.outside.effects.filter((one) => one.tool === tool && one.order === order).length;
    if (times > 1) wrong.push(`${tool} happened ${times} times for order ${order}`);
  }
  // Each yes is good for one effect.
  for (const tool of ['refund', 'send_gift']) {
    const done = world.outside.effects.filter((one) => one.tool === tool).length;
    const allowed = view.actions.filter((one) => one.tool === tool && one.state !== 'pending').length;
    if (done > allowed) wrong.push(`${done} effects of ${tool} with ${allowed} decisions`);
  }
  // Two cards for one wish could be granted both.
  const waiting = view.actions
    .filter(({ state }) => state === 'pending')
    .map(({ kind, tool, input }) => `${kind} ${tool} ${JSON.stringify(input)}`);
  for (const card of waiting) if (waiting.filter((one) => one === card).length > 1) wrong.push(`two cards: ${card}`);
  return [...new Set(wrong)];
}

/** Each bug is reported once, however often turns read the message that tells of it, and people have it. */
function filings({ filed }: View): string[] {
  const again = filed.filter(({ title, key }) => filed.some((one) => one.key !== key && one.title === title));
  const keys = filed.map(({ key }) => key);
  return [
    ...again.map(({ title }) => `filed twice: ${title}`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `two tickets with the key ${key}`),
    ...filed
      .filter(({ state, owner }) => state !== 'escalated' || owner !== 'team:general')
      .map(({ title, state, owner }) => `${title} is ${state} and owned by ${owner}`),
  ];
}

function ledger(world: World, view: View): string[] {
  const wrong: string[] = [];
  for (const { number, process } of world.billed) {
    const rows = view.ledger.filter((one) => one === number).length;
    // What a killed process had not written down is gone with it.
    if (rows > 1 || (rows === 0 && !world.killed.has(process)))
      wrong.push(`call ${number} is ${rows} times in the ledger`);
  }
  const cut = world.billed.filter(({ number }) => !view.ledger.includes(number)).length;
  if (cut > 0 && view.cutCalls === 0) wrong.push(`${cut} calls that were cut by a crash left no mark`);
  if (view.ledger.some((number) => number < 1 || number > world.billed.length))
    wrong.push('the ledger has a call that was never made');
  return wrong;
}

const plain = (text: string) => text.replace(/\[\d+\]/g, '').replace(/\s+/g, '');

/** What a customer saw while the answer was written is either taken back or becomes the answer. */
function streams(view: View): string[] {
  const wrong: string[] = [];
  const shown = new Map<string, Map<number, string>>();
  const textOf = (turnId: string) =>
    [...(shown.get(turnId) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([, part]) => part)
      .join('');
  for (const event of view.events) {
    if (event.type === 'reply-streamed') {
      const parts = shown.get(event.turnId) ?? new Map<number, string>();
      if (parts.has(event.index)) wrong.push(`part ${event.index} of ${event.turnId} was streamed twice`);
      shown.set(event.turnId, parts.set(event.index, event.text));
    }
    if (event.type === 'reply-retracted') shown.delete(event.turnId);
    if (event.type !== 'turn-ended') continue;
    const seen = plain(textOf(event.turnId));
    const said = view.messages.find((message) => message.author === 'ai' && message.turnId === event.turnId);
    if (seen && !plain(said?.text ?? '').startsWith(seen)) {
      wrong.push(`turn ${event.turnId} ended ${event.outcome} and left on screen: "${textOf(event.turnId)}"`);
    }
    shown.delete(event.turnId);
  }
  return wrong;
}

function stopped(view: View, stops: readonly Stop[]): string[] {
  return view.events.flatMap((event, index) => {
    const sends = event.type === 'reply-streamed' || (event.type === 'message-sent' && event.author === 'ai');
    const off = stops.some(({ from, to }) => index >= from && index < to);
    return sends && off ? [`${event.type} went out while all sending was stopped`] : [];
  });
}
