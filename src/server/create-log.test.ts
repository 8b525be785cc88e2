import { expect, test } from 'vitest';
import { createLog } from './create-log.ts';

test('what customers wrote leaves the log without their personal data', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  log.info({ customer: { note: 'write to ana@example.com' } }, 'mail to bob@example.com, order 1042');
  log.error({ err: new Error('value "4111 1111 1111 1111" is too long') }, 'failed');
  const text = lines.join('');
  expect(text).not.toMatch(/ana@example|bob@example|4111/);
  expect(text).toContain('order 1042');
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ msg: 'failed', err: { type: 'Error' } });
});
