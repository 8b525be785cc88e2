import type { ServerResponse } from 'node:http';
import type { Latency, Position, StreamFault } from './reply.ts';
import { encodeRecord, type SseRecord } from './sse-records.ts';

export interface Sending {
  latency?: Latency;
  fault?: StreamFault;
  /** Cuts the bytes into network chunks; one when left out. */
  chunk?: (bytes: Buffer) => Buffer[];
}

/** Plays the records on the wire, with the faults and the pace asked for. Headers are sent before. */
export async function sendRecords(response: ServerResponse, records: SseRecord[], sending: Sending): Promise<void> {
  const { fault, latency } = sending;
  if (!fault) {
    if (latency?.firstTokenMs || latency?.perTokenMs) await sendPaced(response, records, latency);
    else await sendBytes(response, Buffer.from(records.map(encodeRecord).join('')), sending.chunk);
    response.end();
    return;
  }
  if (fault.kind === 'silence') return;
  await sendBytes(response, upTo(records, fault.at), sending.chunk);
  await strike(response, fault);
}

async function strike(response: ServerResponse, fault: Exclude<StreamFault, { kind: 'silence' }>): Promise<void> {
  switch (fault.kind) {
    case 'stall':
      return;
    case 'end':
      response.end();
      return;
    case 'hang-up':
      response.socket?.end();
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'error-event': {
      const error = { type: fault.type ?? 'overloaded_error', message: fault.message ?? 'Overloaded' };
      response.end(
        encodeRecord({
          event: 'error',
          data: { type: 'error', error, request_id: response.getHeader('request-id') },
          tokens: 0,
        }),
      );
      return;
    }
    case 'garbage':
      response.end(encodeRecord({ event: 'content_block_delta', data: '{"type":"content_blo', tokens: 0 }));
      return;
  }
}

function upTo(records: SseRecord[], at: Position): Buffer {
  if ('records' in at) return Buffer.from(records.slice(0, at.records).map(encodeRecord).join(''));
  return Buffer.from(records.map(encodeRecord).join('')).subarray(0, at.bytes);
}

/** Resolves when the bytes were handed to the network: a fault after them cannot overtake them. */
async function sendBytes(response: ServerResponse, bytes: Buffer, chunk: Sending['chunk']): Promise<void> {
  for (const part of chunk ? chunk(bytes) : [bytes]) {
    if (part.length === 0 || response.destroyed) continue;
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      response.write(part, () => {
        response.off('close', resolve);
        resolve();
      });
    });
  }
}

async function sendPaced(response: ServerResponse, records: SseRecord[], latency: Latency): Promise<void> {
  const start = performance.now();
  let due = 0;
  let first = true;
  for (const record of records) {
    if (response.destroyed) return;
    if (record.tokens > 0) {
      due += first ? (latency.firstTokenMs ?? 0) : record.tokens * (latency.perTokenMs ?? 0);
      first = false;
    }
    const wait = start + due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    response.write(encodeRecord(record));
  }
}
