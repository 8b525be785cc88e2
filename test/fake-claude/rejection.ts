/** An error answer of the API: status, body and headers. */
export interface Rejection {
  status: number;
  /** `error.type`; by default the one that goes with the status. */
  type?: string;
  message?: string;
  /** `error.details.error_code`. */
  errorCode?: string;
  headers?: Record<string, string>;
  /** Sent in place of the JSON body, e.g. the HTML of a proxy. */
  body?: string;
}

const types: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'conflict_error',
  413: 'invalid_request_error',
  429: 'rate_limit_error',
  504: 'timeout_error',
  529: 'overloaded_error',
};

export function rejectionBody(rejection: Rejection, requestId: string): string {
  if (rejection.body !== undefined) return rejection.body;
  return JSON.stringify({
    type: 'error',
    error: {
      type:
        rejection.type ?? types[rejection.status] ?? (rejection.status < 500 ? 'invalid_request_error' : 'api_error'),
      message: rejection.message ?? `Fake status ${rejection.status}`,
      ...(rejection.errorCode ? { details: { error_code: rejection.errorCode } } : {}),
    },
    request_id: requestId,
  });
}

/** A 400 that says what is wrong and where. */
export function invalid(message: string): Rejection {
  return { status: 400, message };
}
