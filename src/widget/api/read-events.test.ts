import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStreamReader, type StreamRecord } from './read-events.ts';

function readAll(pieces: string[]): StreamRecord[] {
  const records: StreamRecord[] = [];
  const read = createStreamReader((record) => records.push(record));
  for (const piece of pieces) read(piece);
  return records;
}

describe('reading an event stream', () => {
  it('gives records with their event, id and data', () => {
    expect(readAll(['event: message\nid: 7\ndata: {"a":1}\n\n'])).toEqual([
      { event: 'message', id: '7', data: '{"a":1}' },
    ]);
  });

  it('joins data lines and skips signs of life', () => {
    expect(readAll([': alive\n\ndata: a\ndata: b\n\n'])).toEqual([{ event: undefined, id: undefined, data: 'a\nb' }]);
  });

  it('drops a record that the end of the stream cut short', () => {
    expect(readAll(['data: whole\n\ndata: ha'])).toHaveLength(1);
  });

  it('reads the same however the stream is cut into pieces', () => {
    const stream = 'event: a\r\nid: 1\r\ndata: x\r\n\r\n: alive\r\rdata: y\n\nid: 2\ndata:z\n\n';
    const whole = readAll([stream]);
    expect(whole.map(({ data }) => data)).toEqual(['x', 'y', 'z']);
    const cuts = fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (given) => {
        const places = [0, ...given.sort((a, b) => a - b), stream.length];
        const pieces = places.slice(1).map((to, index) => stream.slice(places[index], to));
        expect(readAll(pieces)).toEqual(whole);
      }),
    );
  });
});
