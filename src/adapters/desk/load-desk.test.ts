import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ToolError } from '#domain/tool.ts';
import { DeskFaults } from './desk-faults.ts';
import { loadDesk } from './load-desk.ts';
import { deskFolder, soundConfig, soundTools } from './testing/desk-folder.ts';

const faultsOf = async (folder: string) => {
  const fault = await loadDesk(folder).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof DeskFaults)) throw new Error(`Expected DeskFaults, got ${String(fault)}`);
  return fault;
};

test('a desk outside the repository loads, with defaults, id and version', async () => {
  await using desk = await deskFolder({ 'knowledge/hours.md': '---\ntitle: Hours\n---\nNine to five.\n' });
  const loaded = await loadDesk(desk.folder);
  expect(loaded.desk).toMatchObject({ id: 'test-desk', linkHosts: [], thresholds: { draftBelow: 0.75 } });
  expect(loaded.desk.version).toMatch(/^[0-9a-f]{12}$/);
  expect(loaded.articles.map(({ id }) => id)).toEqual(['hours']);
  expect(loaded.warnings).toEqual([]);
});

test('plain Node resolves handrail for a desk outside the repository', async () => {
  await using desk = await deskFolder({
    'tools.ts': `import { ToolError } from 'handrail';\nimport { z } from 'zod';\n${soundTools.replace("import { defineTool, z } from 'handrail';", "import { defineTool } from 'handrail';").replace("({ state: 'on its way' })", "{ throw new ToolError('closed'); }")}`,
  });
  const loader = path.resolve(import.meta.dirname, 'load-desk.ts');
  const toolTypes = path.resolve(import.meta.dirname, '../../domain/tool.ts');
  const script = `
    import { loadDesk } from ${JSON.stringify(loader)};
    import { ToolError } from ${JSON.stringify(toolTypes)};
    const { desk } = await loadDesk(${JSON.stringify(desk.folder)});
    const thrown = await desk.tools[0].run({ order: '1' }, {}).catch((error) => error);
    process.stdout.write(desk.id + ' ' + (thrown instanceof ToolError));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', script]);
  expect(stdout).toBe('test-desk true');
});

test('the version changes with what the desk does, and not with its evals or tests', async () => {
  await using one = await deskFolder();
  await using two = await deskFolder({ 'evals/golden.yaml': 'cases: []\n', 'tools.test.ts': 'export {};\n' });
  await using three = await deskFolder({ 'knowledge/a.md': 'An article.\n' });
  const versions = await Promise.all(
    [one, two, three].map(async ({ folder }) => (await loadDesk(folder)).desk.version),
  );
  expect(versions[0]).toBe(versions[1]);
  expect(versions[0]).not.toBe(versions[2]);
});

test('errors that a tool throws are of the class the engine knows', async () => {
  await using desk = await deskFolder({
    'tools.ts': soundTools
      .replace('defineTool, z', 'defineTool, ToolError, z')
      .replace("({ state: 'on its way' })", "{ throw new ToolError('closed'); }"),
  });
  const { desk: loaded } = await loadDesk(desk.folder);
  const running = loaded.tools[0]?.run({ order: '1' } as never, {} as never);
  await expect(running).rejects.toBeInstanceOf(ToolError);
});

test('a faulty article does not stop the desk', async () => {
  await using desk = await deskFolder({ 'knowledge/a.md': '', 'knowledge/b.md': '# B\n\nText.\n' });
  const loaded = await loadDesk(desk.folder);
  expect(loaded.articles.map(({ id }) => id)).toEqual(['b']);
  expect(loaded.warnings).toMatchObject([{ file: 'knowledge/a.md', problem: 'is empty', harmless: true }]);
});

test('every fault is listed, none hides another', async () => {
  await using desk = await deskFolder({
    'desk.config.ts': soundConfig
      .replace("name: 'Robin'", 'name: 7')
      .replace("'Europe/Berlin'", "'Europe/Brelin'")
      .replace("tools: ['order_status'],", "tools: ['order_state'],")
      .replace("intents: ['order_status'],", "intents: ['order_statuses'],")
      .replace('firstReplyMinutes: 60 },\n    {', 'firstReplyMinutes: 0 },\n    {'),
  });
  const { message, faults } = await faultsOf(desk.folder);
  expect(faults.map(({ problem }) => problem)).toEqual([
    '`persona.name` is a number',
    'intent `order_status` names the tool `order_state`, which is not declared',
    '`teams[shop].firstReplyMinutes` must be more than 0',
    'the desk keeps the time of `Europe/Brelin`, which is no time zone',
  ]);
  expect(faults.map(({ line }) => line)).toEqual([5, 12, 27, 30]);
  expect(message).toContain('has 4 faults');
});

test('a folder that is no desk, or is not there, is said to be so', async () => {
  await using empty = await deskFolder();
  const missing = await faultsOf(path.join(empty.folder, 'nowhere'));
  expect(missing.message).toMatch(/^There is no desk in /);
  const inside = await faultsOf(path.dirname(empty.folder));
  expect(inside.faults).toMatchObject([{ file: 'desk.config.ts', problem: 'is missing' }]);
});

test('a config that throws is a fault at the line that threw', async () => {
  await using desk = await deskFolder({
    'desk.config.ts': "const a: string[] = [];\n\nthrow new Error('no network');\n",
  });
  const { faults } = await faultsOf(desk.folder);
  expect(faults).toMatchObject([
    { file: 'desk.config.ts', line: 3, problem: 'failed while it was loaded: no network' },
  ]);
});

test('an import that is not there names the file and the line', async () => {
  await using desk = await deskFolder({ 'desk.config.ts': soundConfig.replace("'./tools.ts'", "'./tool.ts'") });
  const script = `import { loadDesk } from ${JSON.stringify(path.resolve(import.meta.dirname, 'load-desk.ts'))};
    await loadDesk(${JSON.stringify(desk.folder)}).catch((fault) => process.stdout.write(JSON.stringify(fault.faults)));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', script]);
  expect(JSON.parse(stdout)).toMatchObject([
    { file: 'desk.config.ts', line: 2, problem: 'imports `tool.ts`, which is not there' },
  ]);
});

test('a syntax error names the line', async () => {
  await using desk = await deskFolder({
    'tools.ts': "import { defineTool } from 'handrail';\n\nenum Colour { red }\n",
  });
  const script = `import { loadDesk } from ${JSON.stringify(path.resolve(import.meta.dirname, 'load-desk.ts'))};
    await loadDesk(${JSON.stringify(desk.folder)}).catch((fault) => process.stdout.write(JSON.stringify(fault.faults)));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', script]);
  expect(JSON.parse(stdout)).toMatchObject([{ file: 'tools.ts', line: 3 }]);
});

test.each([
  ['export const desk = 1;\n', 'has no default export'],
  ['export default 7;\n', 'the default export is not a desk'],
])('a config without a desk is said to be one: %s', async (config, problem) => {
  await using desk = await deskFolder({ 'desk.config.ts': config });
  const { faults } = await faultsOf(desk.folder);
  expect(faults).toMatchObject([{ file: 'desk.config.ts', problem }]);
});
