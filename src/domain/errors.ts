/** Codes a caller can act on; each with its HTTP status and whether trying again can help. */
export const errorCodes = {
  invalid_request: { status: 400, retryable: false },
  message_empty: { status: 422, retryable: false },
  message_too_long: { status: 413, retryable: false },
  unauthorized: { status: 401, retryable: false },
  forbidden: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  conflict: { status: 409, retryable: false },
  idempotency_conflict: { status: 409, retryable: false },
  illegal_transition: { status: 409, retryable: false },
  already_decided: { status: 409, retryable: false },
  expired: { status: 410, retryable: false },
  too_large: { status: 413, retryable: false },
  rate_limited: { status: 429, retryable: true },
  unavailable: { status: 503, retryable: true },
  internal: { status: 500, retryable: true },
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** The one error that reaches callers. `message` is public: it says what is wrong and how to mend it. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: ErrorCode;
  /** The field at fault, as a path: `message.text`. */
  readonly field?: string;

  constructor(code: ErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.field = options.field;
  }
}
