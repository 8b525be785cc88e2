import { type Scenario, scenarioSchema } from '../simulate/scenario.ts';
import { inFirstPerson } from './in-first-person.ts';
import { isWrite, type Step, type Trajectory } from './trajectories.ts';

/** A task as somebody plays it and as its end is judged. */
export interface RetailTask {
  id: string;
  /** File and line. */
  at: string;
  userId: string;
  /** The kind of change it is about. */
  group: string;
  scenario: Scenario;
  /** The reference solution. */
  gold: Step[];
  /** Its calls that change something. */
  writes: Step[];
  /** The reference solution gives it to a person. */
  handsOver: boolean;
  /** What the customer must be told. */
  told: string[];
}

/** Turns that a customer with eight wishes and a question for each may take. */
const mostTurns = 40;

/** A task from a reference solution and its instructions. Pure. */
export function retailTask(trajectory: Trajectory): RetailTask {
  const { id, userId, steps, words, wants = words.join(' '), knows, doesNotKnow, told = [] } = trajectory;
  const writes = steps.filter(({ tool }) => isWrite(tool));
  const [opening = wants, ...further] = inFirstPerson(wants);
  const name = id.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
  return {
    id: name,
    at: `tau-retail/${id}`,
    userId,
    group: groupOf(writes),
    gold: steps,
    writes,
    handsOver: steps.some(({ tool }) => tool === 'transfer_to_human_agents'),
    told,
    scenario: scenarioSchema.parse({
      id: name,
      goal: [knows, wants, doesNotKnow].filter(Boolean).join(' '),
      opening,
      further,
      knows: knows ? [{ asked: 'name | zip | e-mail | email | who you are', say: inFirstPerson(knows).join(' ') }] : [],
      maxTurns: mostTurns,
      expect: { ends: ['served', 'person', 'gave-up'] },
    }),
  };
}

const kinds: Record<string, string> = { cancel: 'cancel', modify: 'change', exchange: 'exchange', return: 'return' };

function groupOf(writes: readonly Step[]): string {
  const own = [...new Set(writes.map(({ tool }) => kinds[tool.split('_')[0] ?? ''] ?? tool))];
  return own.length === 0 ? 'no change' : own.length === 1 ? (own[0] ?? '') : 'several';
}
