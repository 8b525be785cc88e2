import { existsSync } from 'node:fs';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import colors from 'picocolors';
import { type AuditVerdict, verifyAudit } from '#adapters/database/audit-log.ts';
import { openDatabase } from '#adapters/database/open-database.ts';
import { StartFault } from '#adapters/database/start-fault.ts';
import { checkDesk } from '#adapters/desk/check-desk.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { tryClaude } from '#adapters/model-claude/try-claude.ts';
import type { Config, Secrets } from '#server/config/config.ts';
import { tryPort } from '#server/try-port.ts';
import { configure, projectFolder } from './configure.ts';

interface Finding {
  what: string;
  /** Undefined when all is well. */
  problem?: string;
}

/** The embedded database, its log and caches of a busy month fit in this. */
const freeBytesNeeded = 1024 ** 3;

/** `handrail doctor`: checks everything a newcomer can get wrong; 1 when something is. */
export async function doctorCommand(): Promise<void> {
  const { config, secrets } = configure();
  const findings = [
    node(),
    await dataFolder(config),
    await port(config),
    ...(await database(config, secrets)),
    await desk(config),
    built(),
    await model(config, secrets),
  ];
  for (const { what, problem } of findings) {
    console.log(problem ? `${colors.red('✗')} ${what}: ${problem}` : `${colors.green('✓')} ${what}`);
  }
  process.exit(findings.some((finding) => finding.problem) ? 1 : 0);
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  const what = `Node ${process.versions.node}`;
  return major >= 24
    ? { what }
    : { what, problem: 'Handrail needs Node 24: start it with npm start, which brings its own.' };
}

async function dataFolder(config: Config): Promise<Finding> {
  const what = `data folder ${config.dataDir}`;
  try {
    await mkdir(config.dataDir, { recursive: true });
    await access(config.dataDir, constants.W_OK);
    const disk = await statfs(config.dataDir);
    const free = disk.bavail * disk.bsize;
    if (free < freeBytesNeeded)
      return { what, problem: `only ${Math.round(free / 1024 ** 2)} MB are free; make room for 1 GB.` };
    return { what };
  } catch (fault) {
    return {
      what,
      problem: `cannot be written (${(fault as Error).message}). Set HANDRAIL_DATA_DIR to a folder of yours.`,
    };
  }
}

async function port(config: Config): Promise<Finding> {
  const what = `port ${config.port}`;
  return await tryPort(config.host, config.port).then(() => ({ what }), problemOf(what));
}

/** The database, and whether what it says of who did what was touched. */
async function database(config: Config, secrets: Secrets): Promise<Finding[]> {
  const what = config.database === 'embedded' ? 'embedded database' : 'PostgreSQL';
  try {
    await using opened = await openDatabase({
      url: secrets.databaseUrl,
      dataDir: path.join(config.dataDir, 'database'),
    });
    return [{ what: `${what} (${opened.kind})` }, auditFinding(await verifyAudit(opened.kysely))];
  } catch (fault) {
    return [problemOf(what)(fault)];
  }
}

export function auditFinding(verdict: AuditVerdict): Finding {
  if (verdict.intact) return { what: `audit log (${verdict.entries} entries)` };
  const problem = `entry ${verdict.brokenAt} does not follow from the one before: somebody changed, removed or put in entries there. Compare with a backup.`;
  return { what: 'audit log', problem };
}

const problemOf =
  (what: string) =>
  (fault: unknown): Finding => ({
    what,
    problem: fault instanceof StartFault ? `${fault.message} ${fault.mend}` : String(fault),
  });

async function desk(config: Config): Promise<Finding> {
  const what = `desk ${config.deskDir}`;
  const faults = (await checkDesk(config.deskDir)).filter((fault) => !fault.harmless);
  return faults.length === 0 ? { what } : { what, problem: `${faults.length} faults; handrail check names them.` };
}

function built(): Finding {
  const missing = ['console', 'widget'].filter((part) => !existsSync(path.join(projectFolder, 'dist', part)));
  const what = 'console and widget';
  return missing.length === 0 ? { what } : { what, problem: `${missing.join(' and ')} not built: npm run build` };
}

async function model(config: Config, { anthropicApiKey: apiKey }: Secrets): Promise<Finding> {
  if (!apiKey) return { what: 'the embedded model answers (no ANTHROPIC_API_KEY)' };
  const what = 'Claude';
  try {
    const { desk } = await loadDesk(config.deskDir);
    const tried = await tryClaude({ apiKey, baseURL: config.anthropicBaseUrl }, desk.models);
    if (tried.kind === 'works') return { what: 'Claude answers' };
    return { what, problem: tried.kind === 'refused' ? `${tried.problem} ${tried.mend}` : tried.problem };
  } catch {
    return { what, problem: 'was not tried: mend the desk first.' };
  }
}
