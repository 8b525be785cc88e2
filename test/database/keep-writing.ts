import { openDatabase } from '#adapters/database/open-database.ts';

/* Writes settings n1, n2, … into a data folder until it is killed, and prints the number of each that
 * was acknowledged. */

const [, , dataDir = '', mode] = process.argv;
const database = await openDatabase({ dataDir });
const rows = await database.kysely.selectFrom('settings').select('key').where('key', 'like', 'n%').execute();
let number = Math.max(0, ...rows.map(({ key }) => Number(key.slice(1))));
for (;;) {
  number += 1;
  const values = { key: `n${number}`, value: '1' };
  if (mode === 'single') await database.kysely.insertInto('settings').values(values).execute();
  else await database.transaction((tx) => tx.insertInto('settings').values(values).execute());
  process.stdout.write(`${number}\n`);
}
