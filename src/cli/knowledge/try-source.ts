import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import colors from 'picocolors';
import { readFileItems } from '#adapters/knowledge/sources/read-file.ts';
import { folderReader } from '#adapters/knowledge/sources/read-folder.ts';
import { siteReader } from '#adapters/knowledge/sources/read-site.ts';
import { SourceFault, type SourceItem } from '#adapters/knowledge/sources/source-item.ts';
import { createWebClient } from '#adapters/web/web-client.ts';
import { configure } from '../configure.ts';

/** `handrail knowledge try`: what a source would bring, and what is wrong with it; 1 when nothing comes. */
export async function tryCommand(place: string, options: { pages: string }): Promise<void> {
  let articles = 0;
  let faults = 0;
  try {
    for await (const item of await itemsOf(place, Number(options.pages) || 25)) {
      if (item.kind === 'article') {
        articles++;
        const { title, body, language } = item.article;
        console.log(
          `${colors.green('✓')} ${title}  ${colors.dim(`${item.ref}, ${body.length} letters ${language ?? ''}`)}`,
        );
      } else if (item.kind === 'fault') {
        faults++;
        console.log(`${colors.red('✗')} ${item.item}: ${item.problem}. ${item.mend}`);
      }
    }
  } catch (fault) {
    if (!(fault instanceof SourceFault)) throw fault;
    console.error(`${fault.message} ${fault.mend}`);
    process.exit(1);
  }
  console.log(`\n${articles} articles, ${faults} problems; nothing was kept.`);
  process.exit(articles === 0 ? 1 : 0);
}

async function itemsOf(place: string, maxPages: number): Promise<AsyncIterable<SourceItem>> {
  const signal = new AbortController().signal;
  if (/^https?:\/\//.test(place)) {
    const client = createWebClient({ allowPrivate: configure().config.privateHosts });
    return siteReader(client, { url: place, maxPages })(signal);
  }
  const there = await stat(place).catch(() => undefined);
  if (there?.isFile()) return readFileItems(path.basename(place), await readFile(place));
  return folderReader(path.resolve(place))(signal);
}
