import { add, and, constant, functionModule, loopWhile, subtract, times, unsigned } from './function-module.ts';

/**
 * Writes a WebAssembly module with one function, the product of two matrices, for which
 * JavaScript has no vector instructions:
 *
 *     multiply(rows, depth, panels, a, b, c, stride)
 *
 * adds a · b to c. `a` holds `rows` rows of `depth` floats, a multiple of four; `b` is packed in panels of eight
 * columns, each `depth` × 8 floats; `c` has `stride` bytes a row and eight floats a panel. Four rows
 * and eight columns are summed at a time in registers, so that each value is loaded once for
 * several products; fewer rows take as long as four, because each sum waits for the one before it.
 * So rows that do not go by fours are taken five at a time as far as that evens them out.
 * All offsets are in bytes and the memory is the importer's.
 */
export function multiplyModule(fused: boolean): Uint8Array<ArrayBuffer> {
  return functionModule('multiply', { parameters, ...localNames }, body(fused));
}

const parameters = ['rows', 'depth', 'panels', 'a', 'b', 'c', 'stride'];
const localNames = {
  i32: ['left', 'a0', 'a1', 'a2', 'a3', 'a4', 'at', 'k', 'out', 'row', 'aRow', 'rowBytes'],
  v128: ['b0', 'b1', 's', 'c00', 'c01', 'c10', 'c11', 'c20', 'c21', 'c30', 'c31', 'c40', 'c41'],
};
const names = [...parameters, ...localNames.i32, ...localNames.v128];

function local(name: string): number[] {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`There is no local named ${name}.`);
  return unsigned(index);
}

const get = (name: string) => [0x20, ...local(name)];
const set = (name: string) => [0x21, ...local(name)];
const lessThan = 0x48;
const advance = (name: string, by: number[]) => [...get(name), ...by, add, ...set(name)];
const load = (address: string, offset: number) => [...get(address), 0xfd, 0x00, 0x02, ...unsigned(offset)];
const splat = (address: string, offset: number) => [...get(address), 0xfd, 0x09, 0x02, ...unsigned(offset)];
const store = (address: string, offset: number, value: string) => [
  ...get(address),
  ...get(value),
  ...[0xfd, 0x0b, 0x02],
  ...unsigned(offset),
];

/** Some are left beyond the fours, and five times as many are there. */
const beyondFours = [...get('left'), ...constant(3), and];
const evenedByFives = [
  ...[...constant(0), ...beyondFours, lessThan],
  ...[...beyondFours, ...constant(5), times, ...constant(1), subtract, ...get('left'), lessThan],
  and,
];

function body(fused: boolean): number[] {
  return [
    ...[...get('depth'), ...constant(4), times, ...set('rowBytes')],
    ...loopWhile(get('panels'), [
      ...[...get('rows'), ...set('left'), ...get('a'), ...set('aRow'), ...get('c'), ...set('out')],
      ...loopWhile(evenedByFives, block(5, fused)),
      ...loopWhile([...constant(3), ...get('left'), lessThan], block(4, fused)),
      ...([3, 2, 1] as const).flatMap((rows) =>
        loopWhile([...constant(rows - 1), ...get('left'), lessThan], block(rows, fused)),
      ),
      ...advance('b', [...get('depth'), ...constant(32), times]),
      ...advance('c', constant(32)),
      ...[...get('panels'), ...constant(1), subtract, ...set('panels')],
    ]),
  ];
}

/** Some rows by one panel: sums start at what `c` holds, and go back to it. */
function block(rows: 1 | 2 | 3 | 4 | 5, fused: boolean): number[] {
  const each = Array.from({ length: rows }, (_, r) => r);
  const address = (r: number) => [
    ...get('aRow'),
    ...each.slice(0, r).flatMap(() => [...get('rowBytes'), add]),
    ...set(`a${r}`),
  ];
  const sum = (r: number, half: 0 | 1) => {
    const total = `c${r}${half}`;
    return fused
      ? [...get('s'), ...get(`b${half}`), ...get(total), 0xfd, 0x85, 0x02, ...set(total)]
      : [...get('s'), ...get(`b${half}`), 0xfd, 0xe6, 0x01, ...get(total), 0xfd, 0xe4, 0x01, ...set(total)];
  };
  return [
    ...each.flatMap(address),
    ...[...get('out'), ...set('row')],
    ...each.flatMap((r) => [
      ...[...load('row', 0), ...set(`c${r}0`), ...load('row', 16), ...set(`c${r}1`)],
      ...advance('row', get('stride')),
    ]),
    ...[...get('b'), ...set('at'), ...get('depth'), ...set('k')],
    ...loopWhile(get('k'), [
      // Four steps of the depth a pass: counting and stepping would otherwise take a third of the time.
      ...[0, 1, 2, 3].flatMap((step) => [
        ...[...load('at', step * 32), ...set('b0'), ...load('at', step * 32 + 16), ...set('b1')],
        ...each.flatMap((r) => [...splat(`a${r}`, step * 4), ...set('s'), ...sum(r, 0), ...sum(r, 1)]),
      ]),
      ...each.flatMap((r) => advance(`a${r}`, constant(16))),
      ...advance('at', constant(128)),
      ...[...get('k'), ...constant(4), subtract, ...set('k')],
    ]),
    ...each.flatMap((r) => [
      ...[...store('out', 0, `c${r}0`), ...store('out', 16, `c${r}1`)],
      ...advance('out', get('stride')),
    ]),
    ...advance('aRow', [...get('rowBytes'), ...constant(rows), times]),
    ...[...get('left'), ...constant(rows), subtract, ...set('left')],
  ];
}
