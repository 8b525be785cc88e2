import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A commit that touched the desk. */
export interface DeskCommit {
  sha: string;
  /** Its first line, for people. */
  subject: string;
  at: string;
}

/**
 * Commits after `good` up to `bad` that touched the desk's folder, oldest first.
 * Contract: throws when the folder is in no repository or a name means no commit.
 */
export async function deskCommits(folder: string, good: string, bad: string): Promise<DeskCommit[]> {
  const { stdout } = await run(
    'git',
    ['log', '--first-parent', '--reverse', '--format=%H%x09%cs%x09%s', `${good}..${bad}`, '--', '.'],
    { cwd: folder },
  );
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [sha = '', at = '', ...subject] = line.split('\t');
      return { sha, at, subject: subject.join(' ') };
    });
}

/** The desk's folder as it was at a commit, in a folder of its own that goes with it. */
export async function deskAt(folder: string, commit: string): Promise<{ folder: string } & AsyncDisposable> {
  const place = await mkdtemp(path.join(tmpdir(), 'handrail-desk-'));
  const remove = () => rm(place, { recursive: true, force: true });
  try {
    const { stdout: prefix } = await run('git', ['rev-parse', '--show-prefix'], { cwd: folder });
    const { stdout: root } = await run('git', ['rev-parse', '--show-toplevel'], { cwd: folder });
    const tree = path.join(place, 'tree');
    await mkdir(tree);
    // An index of its own: the repository's must not know of this.
    const env = { ...process.env, GIT_INDEX_FILE: path.join(place, 'index') };
    const inside = prefix.trim() || '.';
    await run('git', [`--work-tree=${tree}`, 'checkout', commit, '--', inside], { cwd: root.trim(), env });
    return { folder: path.join(tree, inside), [Symbol.asyncDispose]: remove };
  } catch (fault) {
    await remove();
    throw fault;
  }
}
