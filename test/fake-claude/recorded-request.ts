import type { IncomingHttpHeaders } from 'node:http';
import type { WireRequest } from './wire-request.ts';

/** One request as it came, kept for assertions. */
export interface RecordedRequest {
  /** From 1, over all requests. */
  number: number;
  path: string;
  headers: IncomingHttpHeaders;
  /** The body byte for byte. */
  text: string;
  /** Parsed; `{}` when it was no JSON. */
  body: WireRequest;
  requestId: string;
  /** Status that was sent, 0 while none was. */
  status: number;
  /** Settles when the exchange is over: all was sent, or the connection closed before. */
  over: Promise<'sent' | 'closed'>;
}
