import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Two workers: the suite is sized for two cores.
    maxWorkers: 2,
    projects: [
      { test: { ...node, name: 'unit', include: ['src/**/*.test.ts', 'desks/**/*.test.ts'] } },
      { test: { ...node, name: 'database', include: ['test/database/**/*.test.ts'], fileParallelism: false } },
      { test: { ...node, name: 'server', include: ['test/server/**/*.test.ts', 'test/claude/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
