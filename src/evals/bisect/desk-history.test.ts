import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { deskAt, deskCommits } from './desk-history.ts';
import { findFirstBad } from './find-first-bad.ts';

const run = promisify(execFile);

test.each([
  [1, 0],
  [2, 1],
  [7, 4],
  [16, 15],
])('of %i versions the first bad one, number %i, is found by halves', async (count, bad) => {
  const asked: number[] = [];
  const found = await findFirstBad([...Array(count).keys()], async (version) => {
    asked.push(version);
    return version < bad;
  });
  expect(found).toBe(bad);
  expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count)));
});

test('a desk is read as it was at a commit, and the repository does not notice', async () => {
  const repository = await mkdtemp(path.join(tmpdir(), 'desk-history-'));
  const git = (...parts: string[]) =>
    run('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...parts], { cwd: repository });
  try {
    const folder = path.join(repository, 'desks', 'shop');
    await mkdir(folder, { recursive: true });
    await git('init', '-q');
    for (const [text, elsewhere] of [
      ['one', false],
      ['two', false],
      ['two', true],
    ] as const) {
      await writeFile(path.join(folder, 'a.txt'), text);
      if (elsewhere) await writeFile(path.join(repository, 'b.txt'), 'x');
      await git('add', '-A');
      await git('commit', '-qm', `say ${text}${elsewhere ? ' elsewhere' : ''}`);
    }
    const commits = await deskCommits(folder, 'HEAD~2', 'HEAD');
    expect(commits.map(({ subject }) => subject)).toEqual(['say two']);
    await using then = await deskAt(folder, 'HEAD~2');
    expect(await readFile(path.join(then.folder, 'a.txt'), 'utf8')).toBe('one');
    expect((await git('status', '--porcelain')).stdout).toBe('');
  } finally {
    await rm(repository, { recursive: true });
  }
});
