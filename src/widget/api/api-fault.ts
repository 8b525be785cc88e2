/** A request that did not do what was asked. `status` 0: the server could not be reached. */
export class ApiFault extends Error {
  override name = 'ApiFault';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
