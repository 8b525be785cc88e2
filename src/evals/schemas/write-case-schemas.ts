import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { attackFileSchema } from '../attacks/attack.ts';
import { goldenFileSchema } from '../golden/golden-case.ts';
import { scenarioFileSchema } from '../simulate/scenario.ts';

/** Each schema with its place in a desk: beside the files that it is of. */
const schemas: readonly [file: string, title: string, schema: z.ZodType][] = [
  ['evals/golden.schema.json', 'Golden cases', goldenFileSchema],
  ['evals/attacks/attacks.schema.json', 'Attacks', attackFileSchema],
  ['evals/scenarios/scenarios.schema.json', 'Simulated customers', scenarioFileSchema],
];

/** JSON Schemas of everything a person writes for evals, made from the schemas that read it. */
export function caseSchemas(): { file: string; text: string }[] {
  return schemas.map(([file, title, schema]) => ({
    file,
    // What is written, not what it is read into: a text where a list may stand.
    text: `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, undefined, 2)}\n`,
  }));
}

/** Writes the schemas into a desk and returns their paths in it. */
export async function writeCaseSchemas(folder: string): Promise<string[]> {
  const made = caseSchemas();
  for (const { file, text } of made) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return made.map(({ file }) => file);
}
