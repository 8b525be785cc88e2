import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '#domain/article.ts';
import type { Desk } from '#domain/desk.ts';
import { alikeFaults } from './checks/alike.ts';
import type { Check } from './checks/check.ts';
import { hoursFaults } from './checks/hours.ts';
import { intentFaults } from './checks/intents.ts';
import { languageFaults } from './checks/languages.ts';
import { limitFaults } from './checks/limits.ts';
import { policyFaults } from './checks/policies.ts';
import { procedureFaults } from './checks/procedures.ts';
import { seedFaults } from './checks/seed.ts';
import { teamFaults } from './checks/teams.ts';
import { toolFaults } from './checks/tools.ts';
import { type DeskFault, sortFaults } from './desk-faults.ts';
import { deskVersion, listFiles, readSources } from './desk-files.ts';
import { configFile, importConfig } from './import-config.ts';
import { createLocate } from './locate.ts';
import { parseConfig } from './parse-config.ts';
import { readArticles } from './read-articles.ts';

/** What must hold before a desk may serve. */
export const startChecks: readonly Check[] = [
  intentFaults,
  procedureFaults,
  toolFaults,
  policyFaults,
  teamFaults,
  hoursFaults,
  languageFaults,
  limitFaults,
];

/** What takes too long for every start and can wait for `handrail check`. */
export const thoroughChecks: readonly Check[] = [alikeFaults, seedFaults];

export interface Examined {
  /** There when nothing stops it from serving. */
  desk?: Desk;
  articles: Article[];
  faults: DeskFault[];
}

/** Reads a desk and finds everything wrong with it. `folder` is absolute and there. */
export async function examineDesk(folder: string, checks: readonly Check[]): Promise<Examined> {
  // Without it this is no desk, and the folder may be anything: a home folder, a disk.
  const there = await stat(path.join(folder, configFile)).catch(() => undefined);
  if (!there?.isFile()) {
    const mend = 'Is this the right folder? `handrail init DIR` writes a desk to start from.';
    return { articles: [], faults: [{ file: configFile, problem: 'is missing', mend }] };
  }
  const files = await listFiles(folder);
  const sources = await readSources(folder, files);
  const imported = await importConfig(folder, sources);
  if (!imported.ok) {
    const { articles, faults } = await readArticles(folder);
    return { articles, faults: sortFaults([imported.fault, ...faults]) };
  }
  const locate = createLocate(sources, imported.config);
  const { desk, ids, faults } = parseConfig(imported.config, locate);
  const knowledge = await readArticles(folder, desk.languages?.[0]);
  const found = [...faults, ...checks.flatMap((check) => check({ desk, ids, locate })), ...knowledge.faults];
  const id = path.basename(folder);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    const mend = 'Rename the folder in kebab-case: its name is the desk’s id.';
    found.push({ file: '.', problem: `the folder is called \`${id}\``, mend });
  }
  const complete = found.every((fault) => fault.harmless);
  return {
    ...(complete ? { desk: { ...desk, id, version: await deskVersion(folder, files) } as Desk } : {}),
    articles: knowledge.articles,
    faults: sortFaults(found),
  };
}
