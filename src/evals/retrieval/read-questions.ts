import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const file = z.strictObject({
  /** BCP 47 of questions that do not say their own. */
  language: z.string().default('en'),
  questions: z.array(
    z.strictObject({
      ask: z.string().min(1),
      /** Ids of articles that answer it, any one of them; none when nothing does. */
      find: z.array(z.string()),
      language: z.string().optional(),
    }),
  ),
});

/** A question with the articles that answer it; none when nothing in the help centre does. */
export interface RetrievalQuestion {
  ask: string;
  find: readonly string[];
  language: string;
}

/** Where a desk keeps its questions. */
export const questionsFile = path.join('evals', 'retrieval', 'questions.yaml');

/**
 * Reads the desk's questions; undefined when it has none.
 * Contract: throws with the place of the fault when the file is not as it should be, or names an
 * article that is not there.
 */
export async function readQuestions(
  folder: string,
  articleIds: ReadonlySet<string>,
): Promise<RetrievalQuestion[] | undefined> {
  const text = await readFile(path.join(folder, questionsFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const read = file.safeParse(parse(text));
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new Error(`${questionsFile}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const { questions, language } = read.data;
  for (const { ask, find } of questions)
    for (const id of find)
      if (!articleIds.has(id))
        throw new Error(`${questionsFile}: “${ask}” wants the article ${id}, which is not there.`);
  return questions.map((question) => ({ language, ...question }));
}
