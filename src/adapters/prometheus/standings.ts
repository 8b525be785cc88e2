import { Gauge, Registry } from 'prom-client';

/** Things that wait, and since when. */
export interface Waiting {
  count: number;
  /** Seconds that the oldest has waited; 0 when none does. */
  oldestSeconds: number;
}

/** How things stand in the database, the same for all processes. */
export interface Standings {
  /** Turns that no process works. */
  turns: Waiting;
  jobs: ({ job: string } & Waiting)[];
  /** Conversations in a team's queue that nobody has taken. */
  people: ({ team: string } & Waiting)[];
  /** Conversations that members have. */
  withMembers: number;
  drafts: number;
  approvals: number;
  sendingStopped: boolean;
}

/** The standings in the text format, made anew for each scrape: what is no longer there has no line left over. */
export async function standingsText(standings: Standings | undefined): Promise<string> {
  const registry = new Registry();
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `handrail_${name}`, help, labelNames, registers: [registry] });
  const up = 'database_up';
  gauge(up, '1 when the database answered this scrape; what is read from it is missing when 0.').set(standings ? 1 : 0);
  if (!standings) return await registry.metrics();

  const { turns, jobs, people, withMembers, drafts, approvals, sendingStopped } = standings;
  gauge('turns_waiting', 'Turns that wait for a process: just queued, or left by one that died.').set(turns.count);
  gauge('turns_waiting_oldest_seconds', 'Age of the oldest waiting turn.').set(turns.oldestSeconds);
  const due = gauge('jobs_waiting', 'Jobs that are due and not begun.', ['job']);
  const dueOldest = gauge('jobs_waiting_oldest_seconds', 'How long the oldest of them has been due.', ['job']);
  for (const { job, count, oldestSeconds } of jobs) {
    due.set({ job }, count);
    dueOldest.set({ job }, oldestSeconds);
  }
  const queued = gauge('people_waiting', 'Conversations in a team’s queue that nobody has taken.', ['team']);
  const queuedOldest = gauge('people_waiting_oldest_seconds', 'How long the oldest of them has waited.', ['team']);
  for (const { team, count, oldestSeconds } of people) {
    queued.set({ team }, count);
    queuedOldest.set({ team }, oldestSeconds);
  }
  gauge('people_working', 'Open conversations that members of the team have.').set(withMembers);
  const reviews = gauge('reviews_waiting', 'Drafts and actions that wait for a person’s yes.', ['kind']);
  reviews.set({ kind: 'draft' }, drafts);
  reviews.set({ kind: 'approval' }, approvals);
  const stopped = 'sending_stopped';
  gauge(stopped, '1 while the kill switch is on: nothing is sent by itself.').set(sendingStopped ? 1 : 0);
  return await registry.metrics();
}
