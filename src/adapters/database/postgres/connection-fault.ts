import { StartFault } from '../start-fault.ts';

/** Host, port and database of an address: what may be shown. The password stays out of logs. */
export function shownAddress(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || '5432'}${pathname === '/' ? '' : pathname}`;
  } catch {
    return 'the address given';
  }
}

/** One sentence for what kept us from connecting, and one for how to mend it. */
export function connectionFault(url: string, error: unknown): StartFault {
  const where = shownAddress(url);
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const say = (sentence: string, mend: string) => new StartFault(sentence, mend, error);
  switch (code) {
    case 'ECONNREFUSED':
      return say(`Nothing answers at ${where}.`, 'Start PostgreSQL there, or correct host and port in DATABASE_URL.');
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return say(`The host of ${where} is not known.`, 'Correct the host name in DATABASE_URL.');
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return say(
        `${where} cannot be reached from here.`,
        'Check the host in DATABASE_URL, the network and the firewall.',
      );
    case '28P01':
    case '28000':
      return say(
        `PostgreSQL at ${where} refused the user or the password.`,
        'Correct both in DATABASE_URL; characters such as @ and / in a password must be percent-encoded.',
      );
    case '3D000':
      return say(
        `PostgreSQL at ${where} has no such database.`,
        'Create it (createdb), or correct the name at the end of DATABASE_URL.',
      );
    case '42501':
      return say(
        `The user of ${where} may not create tables there.`,
        'Grant it CREATE on the database and on its public schema.',
      );
    case '53300':
      return say(
        `PostgreSQL at ${where} has no connection left.`,
        'Raise max_connections there, or close other programs that use it.',
      );
    default:
      break;
  }
  if (/timeout/i.test(message)) {
    return say(`${where} did not answer in time.`, 'Check the host in DATABASE_URL, the network and the firewall.');
  }
  if (/password must be a string|SASL/.test(message)) {
    return say(
      `PostgreSQL at ${where} asks for a password and DATABASE_URL has none.`,
      'Write it as postgres://user:password@host:5432/database.',
    );
  }
  if (/SSL/i.test(message)) {
    return say(
      `PostgreSQL at ${where} and the program do not agree on TLS: ${message}.`,
      'Add or remove ?sslmode=require at the end of DATABASE_URL.',
    );
  }
  return say(
    `PostgreSQL at ${where} cannot be opened: ${message}.`,
    'Correct DATABASE_URL, for example postgres://user:password@localhost:5432/handrail.',
  );
}
