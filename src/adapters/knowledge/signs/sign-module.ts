import { add, constant, functionModule, loopWhile, subtract, unsigned } from '#adapters/matrix/function-module.ts';

const parameters = ['rows', 'pieces', 'query', 'signs', 'out'];
const locals = { i32: ['left', 'at'], v128: ['sum'] };
const names = [...parameters, ...locals.i32, ...locals.v128];

const local = (name: string) => unsigned(names.indexOf(name));
const get = (name: string) => [0x20, ...local(name)];
const set = (name: string) => [0x21, ...local(name)];
const advance = (name: string, by: number) => [...get(name), ...constant(by), add, ...set(name)];
const load = (address: string) => [...get(address), 0xfd, 0x00, 0x04, 0x00];
const lane = (number: number) => [...get('sum'), 0xfd, 0x1b, number];

/**
 * Writes a WebAssembly module with one function, because JavaScript cannot count bits of 128 at once:
 *
 *     apart(rows, pieces, query, signs, out)
 *
 * stores for each row, as 16 bits, how many of its bits differ from the query's. A row has so many
 * `pieces` of 16 bytes; up to 31, as the counts are first summed in bytes. Offsets are in bytes.
 */
export function signModule(): Uint8Array<ArrayBuffer> {
  const countPiece = [
    ...[...load('at'), ...load('signs'), 0xfd, 0x51],
    // Bits set in each byte, added up byte by byte.
    ...[0xfd, 0x62, ...get('sum'), 0xfd, 0x6e, ...set('sum')],
  ];
  const toWords = [...get('sum'), 0xfd, 0x7d, 0xfd, 0x7f, ...set('sum')];
  const total = [...lane(0), ...lane(1), add, ...lane(2), add, ...lane(3), add];
  return functionModule(
    'apart',
    { parameters, ...locals },
    loopWhile(get('rows'), [
      ...[0xfd, 0x0c, ...new Array<number>(16).fill(0), ...set('sum')],
      ...[...get('query'), ...set('at'), ...get('pieces'), ...set('left')],
      ...loopWhile(get('left'), [
        ...countPiece,
        ...[...advance('at', 16), ...advance('signs', 16)],
        ...[...get('left'), ...constant(1), subtract, ...set('left')],
      ]),
      ...toWords,
      ...[...get('out'), ...total, 0x3b, 0x01, 0x00],
      ...advance('out', 2),
      ...[...get('rows'), ...constant(1), subtract, ...set('rows')],
    ]),
  );
}
