import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Desks in temporary folders import `handrail` too; Node itself resolves it by a hook, see src/adapters/desk.
const resolve = { alias: { handrail: path.resolve(import.meta.dirname, 'src/index.ts') } };
const node = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Two workers: the suite is sized for two cores.
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          ...node,
          name: 'unit',
          include: ['src/**/*.test.ts', 'desks/**/*.test.ts', 'test/simulation/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: {
          ...node,
          name: 'database',
          include: ['test/database/**/*.test.ts'],
          // One PostgreSQL for all of them, with a database each.
          globalSetup: ['test/support/shared-postgres.ts'],
        },
      },
      { resolve, test: { ...node, name: 'server', include: ['test/server/**/*.test.ts', 'test/claude/**/*.test.ts'] } },
      {
        resolve,
        test: {
          ...node,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          // Both pages, before the files begin side by side.
          globalSetup: ['test/support/built-pages.ts'],
        },
      },
    ],
  },
});
