import { add, constant, functionModule, loopWhile, subtract, unsigned } from '#adapters/matrix/function-module.ts';

const parameters = ['pieces', 'row', 'query'];
const locals = { i32: [], v128: ['sum'] };
const names = [...parameters, ...locals.v128];

const local = (name: string) => unsigned(names.indexOf(name));
const get = (name: string) => [0x20, ...local(name)];
const set = (name: string) => [0x21, ...local(name)];
const advance = (name: string, by: number) => [...get(name), ...constant(by), add, ...set(name)];
const lane = (number: number) => [...get('sum'), 0xfd, 0x1b, number];

/**
 * Writes a WebAssembly module with one function, because JavaScript multiplies one number at a time:
 *
 *     dot(pieces, row, query) → sum of the products
 *
 * of a row of bytes and a query of 16-bit numbers, in so many `pieces` of 16. Offsets are in bytes.
 */
export function dotModule(): Uint8Array<ArrayBuffer> {
  // Eight bytes widened to 16 bits, times eight of the query, added up in pairs.
  const half = (number: 0 | 1) => [
    ...[...get('row'), 0xfd, 0x01, 0x03, number * 8],
    ...[...get('query'), 0xfd, 0x00, 0x04, number * 16],
    ...[0xfd, 0xba, 0x01],
    ...[...get('sum'), 0xfd, 0xae, 0x01, ...set('sum')],
  ];
  return functionModule(
    'dot',
    { parameters, ...locals },
    [
      ...loopWhile(get('pieces'), [
        ...[...half(0), ...half(1)],
        ...[...advance('row', 16), ...advance('query', 32)],
        ...[...get('pieces'), ...constant(1), subtract, ...set('pieces')],
      ]),
      ...[...lane(0), ...lane(1), add, ...lane(2), add, ...lane(3), add],
    ],
    { returns: true },
  );
}
