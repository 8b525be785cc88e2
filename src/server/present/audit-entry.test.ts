import { expect, test } from 'vitest';
import { auditLine } from './audit-entry.ts';

test('an exported entry says what was done, without personal data', () => {
  const at = new Date('2026-11-21T10:00:00Z');
  const details = { email: 'ana@example.com', order: '1042', password: 'hunter2' };
  const line = auditLine({ id: 7, at, actor: 'usr_1', action: 'member-invited', subject: 'usr_2', details });
  expect(JSON.parse(line)).toEqual({
    id: 7,
    at: '2026-11-21T10:00:00.000Z',
    actor: 'usr_1',
    action: 'member-invited',
    subject: 'usr_2',
    details: { email: '[email]', order: '1042', password: '[secret]' },
  });
});
