import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createEmbeddedEmbedder } from '../../embeddings/embedded-embedder.ts';
import { signalKey, trainSignalModel } from '../training/load-models.ts';
import { builtInFile, packBuiltIn } from './built-in-signals.ts';

/** Trains the built-in signals and writes the model that ships: `node …/write-built-in-signals.ts`. */
await using embedder = await createEmbeddedEmbedder();
const data = await trainSignalModel([], embedder, undefined, ({ stage, share }) => {
  console.error(`${stage} ${Math.round(share * 100)} %`);
});
const bytes = packBuiltIn(signalKey([], embedder.id), data);
await writeFile(builtInFile, bytes);
console.error(`${fileURLToPath(builtInFile)}: ${Math.round(bytes.length / 1024)} KB`);
