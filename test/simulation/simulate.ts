import { checkInvariants, type Stop } from './check-invariants.ts';
import { planChaos, planReply } from './plan-reply.ts';
import { createRandom, type Random } from './random.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

export interface Run {
  seed: number;
  /** What does not hold; empty when all is well. */
  wrong: string[];
  /** What happened, in order: to read when something is wrong. */
  story: string[];
}

/** Moments of trouble before people stop writing and processes stop dying. */
const troubledMoments = 140;
/** All comes to rest long before; more means that something goes round and round. */
const mostMoments = 4_000;
const mostMessages = 4;
const mostKills = 4;

const sayings = [
  (order: number) => `Please refund order ${order}`,
  (order: number) => `Cancel order ${order}`,
  (order: number) => `Cancel order ${order}, and I want a gift for order ${order}`,
  (order: number) => `I want a gift for order ${order}`,
  (order: number) => `There is a bug with order ${order}`,
  (order: number) => `Cancel order ${order}. I also saw a bug with order ${order}`,
  () => 'How long do I have to return it?',
  () => 'yes',
  () => 'no',
];

/** One conversation under random trouble: messages, crashes, take-overs, faults, decisions, the kill switch. */
export async function simulate(
  seed: number,
  backend: WorldOptions['backend'],
  ids?: WorldOptions['ids'],
): Promise<Run> {
  const random = createRandom(seed);
  let calm = false;
  const world = await createWorld({
    backend,
    ids,
    plan: (request) => (calm ? planReply(request) : planChaos(request, random)),
    toolFault: () =>
      calm || random.chance(0.7) ? 'none' : random.pick(['breaks-before', 'breaks-after', 'refuses'] as const),
  });
  const run: Run = { seed, wrong: [], story: [] };
  const trouble = new Trouble(world, random, run.story);
  await world.backend.say('Hello, how long do I have to return it?');
  for (let moment = 0; moment < mostMoments; moment += 1) {
    calm = moment >= troubledMoments;
    await world.pass(1);
    if (calm) await trouble.end();
    else if (await trouble.strikes()) continue;
    if (await step(world, random, trouble, run.story)) continue;
    if (!calm) continue;
    run.wrong.push(...(await checkInvariants(world, trouble.stops)));
    return run;
  }
  run.wrong.push(`it did not come to rest in ${mostMoments} moments`);
  return run;
}

/** Lets one call go on, or a process take a turn. False when there is nothing to do. */
async function step(world: World, random: Random, trouble: Trouble, story: string[]): Promise<boolean> {
  const held = world.schedule.held();
  const waiting = held.length === 0 || random.chance(0.2) ? await world.backend.waiting() : [];
  if (waiting.length > 0) {
    const process = trouble.living();
    story.push(`${process} takes ${waiting[0]}`);
    await world.work(process, waiting[0] as string);
    return true;
  }
  if (held.length === 0) return false;
  const one = random.pick(held);
  story.push(`${one.process}: ${one.phase} of ${one.label}`);
  await world.schedule.advance(one);
  return true;
}

/** What people and machines do to the conversation. */
class Trouble {
  readonly stops: Stop[] = [];
  readonly #world: World;
  readonly #random: Random;
  readonly #story: string[];
  #messages = 0;
  #kills = 0;
  #orders = 100;
  #processes = 2;
  #stopped = false;
  #over = false;

  constructor(world: World, random: Random, story: string[]) {
    this.#world = world;
    this.#random = random;
    this.#story = story;
  }

  /** One of the processes that live now. */
  living(): string {
    const names = Array.from({ length: this.#processes }, (_, index) => `p${index}`);
    return this.#random.pick(names.filter((name) => !this.#world.killed.has(name)));
  }

  /** True when something happened. */
  async strikes(): Promise<boolean> {
    if (!this.#random.chance(0.15)) return false;
    const { backend } = this.#world;
    switch (
      this.#random.pick(['say', 'say', 'kill', 'lapse', 'renew', 'own', 'decide', 'decide', 'switch', 'time'] as const)
    ) {
      case 'say':
        return await this.#say();
      case 'kill':
        return await this.#kill();
      case 'lapse': {
        // Its lease ran out although it lives: it was too busy, or cut off.
        const name = this.living();
        this.#story.push(`the leases of ${name} run out`);
        await backend.lapse(name);
        return true;
      }
      case 'renew': {
        const name = this.living();
        this.#story.push(`${name} asks what it holds`);
        await this.#world.renew(name);
        return true;
      }
      case 'own': {
        const { owner } = await backend.view();
        this.#story.push(owner.kind === 'ai' ? 'a person takes over' : 'a person hands back');
        await (owner.kind === 'ai' ? backend.takeOver() : backend.handBack());
        return true;
      }
      case 'decide': {
        const pending = await backend.pendingActions();
        if (pending.length === 0) return false;
        const yes = this.#random.chance(0.8);
        const action = this.#random.pick(pending);
        this.#story.push(`${yes ? 'yes' : 'no'} to ${action.kind} ${action.id}`);
        await backend.decide(action, yes);
        return true;
      }
      case 'switch':
        await this.#switch(!this.#stopped);
        return true;
      case 'time': {
        const ms = this.#random.pick([200, 2_000, 12_000]);
        this.#story.push(`${ms} ms pass`);
        await this.#world.pass(ms);
        return true;
      }
    }
  }

  /** Puts right what must be right for all to come to rest. */
  async end(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    this.#story.push('the trouble ends');
    for (const name of this.#world.killed) await this.#world.backend.lapse(name);
    await this.#switch(false);
  }

  async #say(): Promise<boolean> {
    if (this.#messages >= mostMessages) return false;
    this.#messages += 1;
    this.#orders += 1;
    const text = this.#random.pick(sayings)(this.#orders);
    this.#story.push(`the customer: ${text}`);
    await this.#world.backend.say(text);
    return true;
  }

  async #kill(): Promise<boolean> {
    const held = this.#world.schedule.held();
    if (this.#kills >= mostKills || held.length === 0) return false;
    this.#kills += 1;
    const { process } = this.#random.pick(held);
    this.#story.push(`kill -9 ${process}`);
    this.#world.kill(process);
    await this.#world.backend.lapse(process);
    this.#processes += 1;
    return true;
  }

  async #switch(stopped: boolean): Promise<void> {
    if (stopped === this.#stopped) return;
    this.#stopped = stopped;
    this.#story.push(stopped ? 'all sending is stopped' : 'sending is allowed');
    await this.#world.backend.stopSending(stopped);
    const written = (await this.#world.backend.view()).events.length;
    const last = this.stops.at(-1);
    if (stopped) this.stops.push({ from: written, to: Number.POSITIVE_INFINITY });
    else if (last) last.to = written;
  }
}
