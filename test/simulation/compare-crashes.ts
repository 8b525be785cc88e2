import type { Backend } from './backend.ts';
import { checkInvariants } from './check-invariants.ts';
import { planReply } from './plan-reply.ts';
import type { Story } from './stories.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** What can be told of a finished story, without ids. */
async function transcriptOf(world: World): Promise<Record<string, unknown> & { owner: { kind: string } }> {
  const view = await world.backend.view();
  return {
    // Numbers of tickets go on from one telling to the next.
    messages: view.messages.map(({ author, text, answered }) => ({
      author,
      text: text.replace(/#\d+/g, '#'),
      answered,
    })),
    filed: view.filed.map(({ title, state, owner }) => ({ title, state, owner })),
    effects: world.outside.effects.map(({ tool, order }) => `${tool} ${order}`),
    owner: view.owner,
    ticketState: view.ticketState,
    outcomes: view.turns.map(({ outcome }) => outcome),
    actions: view.actions,
  };
}

/** Tells a story, with the process killed before the given moment. */
async function tell(
  { backend, ids }: Pick<WorldOptions, 'backend' | 'ids'>,
  story: Story,
  crashAt: number,
): Promise<{ world: World; moments: number; at: string }> {
  const faults = { ...story.faults };
  const world = await createWorld({
    backend,
    ids,
    plan: planReply,
    toolFault: (tool) => {
      const fault = faults[tool] ?? 'none';
      if (tool !== 'get_order') delete faults[tool];
      return fault;
    },
  });
  const { schedule } = world;
  let process = 'first';
  let at = '';
  const rest = async () => {
    for (;;) {
      const [held] = schedule.held();
      if (held && schedule.moments === crashAt && process === 'first') {
        at = `${held.phase} of ${held.label}`;
        world.kill('first');
        await world.backend.lapse('first');
        process = 'second';
        continue;
      }
      if (held) {
        await schedule.advance(held);
        continue;
      }
      const [waiting] = await world.backend.waiting();
      if (!waiting) return;
      await world.work(process, waiting);
    }
  };
  for (const step of story.says) {
    if ('say' in step) await world.backend.say(step.say);
    else await settleFirst(world.backend, step.decide === 'yes');
    await rest();
  }
  return { world, moments: schedule.moments, at };
}

async function settleFirst(backend: Backend, yes: boolean): Promise<void> {
  const [action] = await backend.pendingActions();
  if (!action) throw new Error('The story expects an action that waits.');
  await backend.decide(action, yes);
}

/**
 * Tells a story once undisturbed, and once more for every moment at which a process can die. What
 * was said, done and decided must be the same each time.
 */
export async function compareCrashes(
  storage: Pick<WorldOptions, 'backend' | 'ids'>,
  story: Story,
): Promise<{ boundaries: number; differences: string[] }> {
  const calm = await tell(storage, story, -1);
  const expected = JSON.stringify(await transcriptOf(calm.world), null, 1);
  const differences = await checkInvariants(calm.world, []);
  for (let moment = 0; moment < calm.moments; moment += 1) {
    const { world, at } = await tell(storage, story, moment);
    const transcript = await transcriptOf(world);
    const got = JSON.stringify(transcript, null, 1);
    const wrong = await checkInvariants(world, []);
    const told = story.mayNeedPerson && transcript.owner.kind === 'team';
    if (got !== expected && !told) wrong.push(`ended otherwise: ${got}\ninstead of: ${expected}`);
    differences.push(...wrong.map((what) => `killed at moment ${moment}, before the ${at}: ${what}`));
  }
  return { boundaries: calm.moments, differences };
}
