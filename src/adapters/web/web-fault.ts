/** Why a page could not be had, in words for the team. */
export class WebFault extends Error {
  override name = 'WebFault';
  /** HTTP status, when the server answered at all. */
  readonly status?: number;
  /** The page is not there; anything else may be over tomorrow. */
  readonly gone: boolean;
  readonly mend: string;

  constructor(message: string, { status, mend, cause }: { status?: number; mend: string; cause?: unknown }) {
    super(message, { cause });
    this.status = status;
    this.gone = status === 404 || status === 410;
    this.mend = mend;
  }
}
