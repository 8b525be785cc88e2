/** Names of a function's parameters, all 32-bit numbers, and of its locals; their places are their indexes. */
export interface FunctionNames {
  parameters: readonly string[];
  i32: readonly string[];
  v128: readonly string[];
}

/**
 * A WebAssembly module with one function, on memory that the importer gives as `env.memory`. With
 * `returns` the body leaves a 32-bit number behind, which is the function's result.
 */
export function functionModule(
  name: string,
  names: FunctionNames,
  body: number[],
  { returns = false } = {},
): Uint8Array<ArrayBuffer> {
  const type = [0x60, ...vector(names.parameters.map(() => i32)), ...vector(returns ? [i32] : [])];
  const memory = [...text('env'), ...text('memory'), 0x02, 0x00, 0x01];
  const locals = [
    [...unsigned(names.i32.length), i32],
    [...unsigned(names.v128.length), v128],
  ];
  const code = [...unsigned(locals.length), ...locals.flat(), ...body, end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [0x01, ...type]),
    ...section(2, [0x01, ...memory]),
    ...section(3, [0x01, 0x00]),
    ...section(7, [0x01, ...text(name), 0x00, 0x00]),
    ...section(10, [0x01, ...unsigned(code.length), ...code]),
  ]);
}

const i32 = 0x7f;
const v128 = 0x7b;
const end = 0x0b;

export const add = 0x6a;
export const subtract = 0x6b;
export const times = 0x6c;
export const and = 0x71;
export const constant = (value: number): number[] => [0x41, ...signed(value)];

/** Repeats while the condition holds; it is tested before each pass. */
export const loopWhile = (condition: number[], inner: number[]): number[] => [
  ...[0x02, 0x40, 0x03, 0x40, ...condition, 0x45, 0x0d, 0x01],
  ...inner,
  ...[0x0c, 0x00, end, end],
];

function section(id: number, content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function vector(items: number[]): number[] {
  return [...unsigned(items.length), ...items];
}

function text(value: string): number[] {
  return vector([...new TextEncoder().encode(value)]);
}

/** LEB128 of a number that is not negative. */
export function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** Signed LEB128 of a small positive number. */
function signed(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
