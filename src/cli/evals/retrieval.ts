import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { createEmbeddedEmbedder } from '#adapters/embeddings/embedded-embedder.ts';
import { createKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import { askQuestions, isRight, type RetrievalFigures, retrievalFigures } from '#evals/retrieval/measure-retrieval.ts';
import { questionsFile, readQuestions } from '#evals/retrieval/read-questions.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';

interface Options {
  desk?: string;
  json?: string;
  misses: boolean;
}

/** `handrail evals retrieval`: whether the search finds the article that answers, and says so when none does. */
export function addRetrieval(evals: Command): void {
  evals
    .command('retrieval')
    .description('measure the search alone on the desk’s questions')
    .option('--desk <folder>', 'the desk’s folder')
    .option('--json <file>', 'also write figures and outcomes to a file')
    .option('--no-misses', 'leave out the questions that went wrong')
    .action(retrievalCommand);
}

async function retrievalCommand(options: Options): Promise<void> {
  const { folder, articles } = await loadDesk(options.desk ?? configure().config.deskDir);
  const questions = await readQuestions(folder, new Set(articles.map(({ id }) => id))).catch((fault: Error) =>
    fail(fault.message),
  );
  if (!questions) return fail(`This desk has no questions: write ${questionsFile}.`);
  await using embedder = await createEmbeddedEmbedder();
  const knowledge = await createKnowledge({ articles, embedder });
  await knowledge.ready();
  const outcomes = await askQuestions(knowledge, questions);
  const figures = retrievalFigures(outcomes);
  if (options.misses)
    for (const { question, found, answerable, relevance } of outcomes.filter((each) => !isRight(each))) {
      const said = `${answerable ? 'answered' : 'turned down'} at ${relevance.toFixed(2)}`;
      const wanted = question.find.join(' or ') || 'nothing';
      console.log(
        `✗ ${question.ask}\n    wanted ${wanted}; ${said}; found ${found.slice(0, 3).join(', ') || 'nothing'}`,
      );
    }
  print(figures);
  if (options.json) await writeFile(options.json, `${JSON.stringify({ figures, outcomes }, undefined, 2)}\n`);
}

function print(figures: RetrievalFigures): void {
  const rows: [string, number][] = [
    ['right article first', figures.recallAt1],
    ['among the first three', figures.recallAt3],
    ['among the first five', figures.recallAt5],
    ['mean reciprocal rank', figures.mrrAt10],
    ['with an answer: kept', figures.kept],
    ['without one: turned down', figures.turnedDown],
    ['all that ended well', figures.right],
  ];
  console.log(`\n${figures.asked} questions, ${figures.withoutAnswer} of them without an answer`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(26)} ${value.toFixed(3)}`);
}
