/** What the main thread asks of the encoder's thread. Texts are prepared and never empty. */
export interface EncoderRequest {
  id: number;
  texts: string[];
}

/** What the encoder's thread answers. Vectors come in the order of the texts, at unit length. */
export type EncoderReply =
  | { kind: 'ready' }
  | { kind: 'encoded'; id: number; vectors: Float32Array[] }
  | { kind: 'failed'; id: number; reason: string };
