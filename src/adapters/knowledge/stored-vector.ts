/** Marks the form, and makes the length odd: vectors as they were stored before are floats, four bytes each. */
const form = 1;
const headBytes = 5;

/**
 * A vector as it is kept in the database: a byte a dimension and one scale, as the index holds it too.
 * A quarter of the floats, and short enough to lie in its row instead of beside it.
 * Contract: of a vector whose length is a multiple of four.
 */
export function packVector(vector: Float32Array): Buffer {
  const packed = Buffer.alloc(headBytes + vector.length);
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  packed.writeUInt8(form, 0);
  packed.writeFloatLE(largest, 1);
  for (const [at, value] of vector.entries())
    packed.writeInt8(largest ? Math.round((value / largest) * 127) : 0, headBytes + at);
  return packed;
}

/** The vector again; packed anew it gives the same bytes. Contract: of what `packVector` made, or of floats. */
export function unpackVector(bytes: Uint8Array): Float32Array {
  if (bytes.byteLength % 4 === 0) {
    // A copy: the driver's buffers are slices that need not start at a multiple of four.
    const copy = new Uint8Array(bytes);
    return new Float32Array(copy.buffer, 0, copy.byteLength / 4);
  }
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const step = packed.readFloatLE(1) / 127;
  return Float32Array.from(new Int8Array(packed.subarray(headBytes)), (value) => value * step);
}
