import { expect, test } from 'vitest';
import { auditFinding } from './doctor.ts';

test('an audit log that was touched is a problem that names the place', () => {
  expect(auditFinding({ intact: true, entries: 12 })).toEqual({ what: 'audit log (12 entries)' });
  expect(auditFinding({ intact: false, brokenAt: 7 }).problem).toMatch(/^entry 7 does not follow/);
});
