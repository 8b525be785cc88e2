import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { readAttacks } from '../attacks/read-attacks.ts';
import { checkGolden } from '../golden/check-golden.ts';
import { readGolden } from '../golden/read-golden.ts';
import { readLabels } from '../judge/read-labels.ts';
import { readScenarios } from '../simulate/read-scenarios.ts';
import { caseSchemas } from './write-case-schemas.ts';

const acme = path.resolve(import.meta.dirname, '../../../desks/acme');

test.each(caseSchemas())(
  'the schema $file of the demo desk is the one that reads its cases',
  async ({ file, text }) => {
    const kept: unknown = JSON.parse(await readFile(path.join(acme, file), 'utf8'));
    expect(kept, 'run handrail evals schema').toEqual(JSON.parse(text));
  },
);

test('the packs of the demo desk are whole and without a fault', async () => {
  const { desk, articles } = await loadDesk(acme);
  const [golden, attacks, scenarios, labels] = await Promise.all([
    readGolden(acme),
    readAttacks(acme),
    readScenarios(acme),
    readLabels(acme),
  ]);
  const faults = [...golden.faults, ...attacks.faults, ...scenarios.faults, ...labels.faults];
  expect([
    ...faults,
    ...checkGolden(
      golden.cases,
      desk,
      articles.map(({ id }) => id),
    ),
  ]).toEqual([]);
  expect(golden.cases.length).toBeGreaterThanOrEqual(150);
  expect(attacks.attacks.length).toBeGreaterThanOrEqual(200);
  expect(new Set(attacks.attacks.map(({ family }) => family)).size).toBe(12);
  expect(scenarios.scenarios.length).toBeGreaterThanOrEqual(60);
  expect(labels.labels.length).toBeGreaterThanOrEqual(40);
  const named = new Set(golden.cases.flatMap(({ expect: wanted }) => wanted.language ?? []));
  expect(desk.languages.filter((language) => !named.has(language) && language !== 'en')).toEqual([]);
});
