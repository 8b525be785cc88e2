import { expect, test } from 'vitest';
import { z } from 'zod';
import { createJobs, defineJob } from '#adapters/database/jobs.ts';
import { readStandings } from '#adapters/database/reads/standings.ts';
import { onBoth } from './on-both.ts';

onBoth('jobs', (bench) => {
  test('jobs run once a key, again when they fail, and with their transaction or not at all', async () => {
    const done: number[] = [];
    let failures = 0;
    const all = Promise.withResolvers<void>();
    const job = defineJob({
      name: 'number-note',
      payload: z.object({ number: z.number() }),
      handler: async ({ number }) => {
        if (number === 2 && failures++ === 0) throw new Error('Not yet.');
        done.push(number);
        if (done.length === 4) all.resolve();
      },
    });
    const warnings: string[] = [];
    const jobs = await createJobs(bench.database, [job], { warn: (message) => warnings.push(message) });
    const sender = await createJobs(bench.other, [job], { work: false });
    await jobs.send(job, { number: 1 }, { key: 'one' });
    await sender.send(job, { number: 1 }, { key: 'one' });
    await sender.send(job, { number: 2 });
    await bench.database.transaction((tx) => jobs.send(job, { number: 3 }, { tx }));
    const undone = bench.database.transaction(async (tx) => {
      await jobs.send(job, { number: 99 }, { tx });
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    await jobs.send(job, { number: 4 }, { startAfter: new Date(Date.now() + 500) });
    await all.promise;
    expect(done.toSorted()).toEqual([1, 2, 3, 4]);
    expect(warnings).toEqual(['The job number-note failed and is tried again.']);
    await expect(jobs.send(job, { number: 'five' } as never)).rejects.toThrow();
    await sender.close();
    await jobs.close();
  }, 60_000);

  test('a job that is due and not begun is counted by its name, one that is put off is not', async () => {
    const job = defineJob({ name: 'nobody-works', payload: z.object({}), handler: async () => {} });
    const jobs = await createJobs(bench.database, [job], { work: false });
    await jobs.send(job, {});
    await jobs.send(job, {});
    await jobs.send(job, {}, { startAfter: new Date(Date.now() + 3_600_000) });
    const standings = await readStandings(bench.database.kysely, [], new Date());
    expect(standings.jobs.find((one) => one.job === job.name)).toMatchObject({ count: 2 });
    await jobs.close();
  });
});
