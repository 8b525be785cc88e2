import colors from 'picocolors';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { createEmbeddedEmbedder } from '#adapters/embeddings/embedded-embedder.ts';
import { createKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';

interface Options {
  desk?: string;
  locale: string;
  limit: string;
}

/** `handrail knowledge search`: what the agent would get for a question. */
export async function searchCommand(question: string[], options: Options): Promise<void> {
  const { articles } = await loadDesk(options.desk ?? configure().config.deskDir).catch(fail);
  await using embedder = await createEmbeddedEmbedder();
  const knowledge = await createKnowledge({ articles, embedder });
  await knowledge.ready();
  const found = await knowledge.search({
    query: question.join(' '),
    language: options.locale,
    audience: 'internal',
    limit: Number(options.limit) || 5,
    explain: true,
  });
  for (const { from, to } of found.mended ?? []) console.log(colors.dim(`“${from}” read as “${to}”`));
  for (const [index, passage] of found.passages.entries()) {
    console.log(`\n${index + 1}. ${colors.bold(passage.headingPath.join(' › '))}  ${colors.dim(passage.id)}`);
    console.log(`   answers it with ${Math.round(passage.relevance * 100)} %, score ${passage.score.toFixed(3)}`);
    console.log(colors.dim(`   ${passage.why?.join(' · ')}`));
    console.log(`   ${passage.text.replace(/\s+/g, ' ').trim().slice(0, 200)}`);
  }
  const percent = `${Math.round(found.relevance * 100)} %`;
  console.log(found.answerable ? `\nCan be answered (${percent}).` : `\nno_relevant_results (${percent}).`);
}
