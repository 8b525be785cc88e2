import type { DeskFault } from '../desk-faults.ts';
import type { Check } from './check.ts';

/** Runs the seed twice: it must not throw, give the same rows each time, and name no row twice. */
export const seedFaults: Check = ({ desk, locate }) => {
  if (!desk.seed) return [];
  const where = locate.path(['seed']);
  const fault = (problem: string, mend: string): DeskFault[] => [{ ...where, problem, mend }];
  try {
    const rows: unknown = desk.seed();
    if (
      !Array.isArray(rows) ||
      rows.some((row) => typeof row?.collection !== 'string' || typeof row?.id !== 'string')
    ) {
      return fault('`seed` does not return rows', 'Return a list of `{ collection, id, data }`.');
    }
    const keys = rows.map((row: { collection: string; id: string }) => `${row.collection}/${row.id}`);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice) return fault(`\`seed\` returns the row \`${twice}\` twice`, 'Give each row its own id.');
    if (JSON.stringify(rows) !== JSON.stringify(desk.seed())) {
      return fault(
        '`seed` returns other rows when it is called again',
        'Use a seeded generator and a fixed date, no clock and no chance.',
      );
    }
    return [];
  } catch (thrown) {
    return fault(
      `\`seed\` fails: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      'Mend it, or take it out.',
    );
  }
};
