import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '#domain/errors.ts';
import { keepCaseRequest } from '#wire/console/eval-pages.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter } from '../console-router.ts';

/** File of the desk that cases from tickets go to; the others are written by hand. */
const file = 'from-tickets.yaml';

const kept = z.array(z.looseObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) })).length(1);

/** Adds a case to the desk's golden set. Refused where the desk's folder cannot be written. */
export function keepTicketCase(router: ConsoleRouter, context: Context): void {
  router.on('POST /evals/cases', async (c) => {
    const request = await bodyOf(c, keepCaseRequest);
    const read = kept.safeParse(parsed(request.yaml));
    const id = read.success ? read.data[0]?.id : undefined;
    if (id === undefined)
      throw new AppError('invalid_request', 'This is not one case: a list with one entry that has an `id`.', {
        field: 'yaml',
      });
    const folder = path.join(context.config.deskDir, 'evals');
    const target = path.join(folder, file);
    const before = await readFile(target, 'utf8').catch(() => undefined);
    if (before !== undefined && new RegExp(`^\\s*- id: "?${id}"?\\s*$`, 'm').test(before))
      throw new AppError('conflict', `The case ${id} is there already.`);
    const lines = `${request.yaml
      .trimEnd()
      .split('\n')
      .map((line) => (line ? `  ${line}` : line))
      .join('\n')}\n`;
    try {
      await mkdir(folder, { recursive: true });
      if (before === undefined) await writeFile(target, `# Made from tickets in the console.\ncases:\n${lines}`);
      else await appendFile(target, lines);
    } catch (cause) {
      throw new AppError('conflict', `The folder ${folder} cannot be written: copy the case instead.`, { cause });
    }
    await audit(context, c.get('actor'), 'golden-case-kept', id, { file: `evals/${file}` });
    return c.json({ file: `evals/${file}` });
  });
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return undefined;
  }
}
