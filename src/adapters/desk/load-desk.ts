import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '#domain/article.ts';
import type { Desk } from '#domain/desk.ts';
import { type DeskFault, DeskFaults } from './desk-faults.ts';
import { examineDesk, startChecks } from './examine-desk.ts';

/** A desk ready to serve. */
export interface LoadedDesk {
  desk: Desk;
  /** Absolute. */
  folder: string;
  articles: Article[];
  /** Faults that do not stop it from serving: articles left out or with a faulty field. */
  warnings: DeskFault[];
}

/**
 * Loads the desk in a folder, which may be anywhere: its files import `handrail` from this program.
 * Contract: throws `DeskFaults` with every fault that stands in the way, and nothing else for
 * whatever the folder holds.
 */
export async function loadDesk(folder: string): Promise<LoadedDesk> {
  const absolute = path.resolve(folder);
  const there = await stat(absolute).catch(() => undefined);
  if (!there?.isDirectory()) {
    const mend = 'Name the folder that holds desk.config.ts, or write one with `handrail init DIR`.';
    throw new DeskFaults(`There is no desk in ${folder}.`, [{ file: folder, problem: 'is not a folder', mend }]);
  }
  const { desk, articles, faults } = await examineDesk(absolute, startChecks);
  const stopping = faults.filter((fault) => !fault.harmless);
  if (desk && stopping.length === 0) return { desk, folder: absolute, articles, warnings: faults };
  const many = `${stopping.length} ${stopping.length === 1 ? 'fault' : 'faults'}`;
  throw new DeskFaults(`The desk in ${folder} has ${many}:`, stopping);
}
