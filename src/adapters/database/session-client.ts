import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements seen at least this often are worth a name on the server. */
const worthNaming = 3;
/** Each named statement holds a plan in every session; hot ones number a few dozen. */
const mostNames = 200;

const seen = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A name for a statement that comes back, so that it is parsed and planned once a session and not
 * at each call. Only statements with parameters: the others may be several in one text.
 */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= mostNames) return undefined;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < worthNaming) {
    // A statement whose text differs at each call must not grow this map for ever.
    if (seen.size >= 5_000) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  const name = `h${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return name;
}

const int8 = 20;
const numeric = 1700;

/** bigint and numeric as numbers: counts, sequences and micro-dollars stay below 2^53. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary' | undefined) =>
    oid === int8 || oid === numeric
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** A client that names the statements that come back. */
export class SessionClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of `query` are many and pass through unchanged.
  override query(first: any, second?: any, third?: any): any {
    if (typeof first === 'string' && Array.isArray(second) && second.length > 0 && third === undefined) {
      return super.query({ text: first, values: second, name: nameOf(first) });
    }
    return super.query(first, second, third);
  }
}
