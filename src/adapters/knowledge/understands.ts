import type { Embedder } from '#engine/ports/embedder.ts';
import { baseLanguage } from './tokenize.ts';

/** Whether vectors of texts in this language mean anything. */
export function understands(embedder: Embedder, language: string): boolean {
  return embedder.languages?.includes(baseLanguage(language)) ?? true;
}
