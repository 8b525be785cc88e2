/**
 * Something outside the program keeps the database from opening: a wrong address, a folder in use,
 * a schema from a newer program. `message` is one sentence for whoever starts it, `mend` another
 * that says what to do.
 */
export class StartFault extends Error {
  override name = 'StartFault';
  readonly mend: string;

  constructor(message: string, mend: string, cause?: unknown) {
    super(message, { cause });
    this.mend = mend;
  }
}
