import path from 'node:path';

/** Folder in the data folder where finished runs wait for the server to take them in. */
export const runFolder = (dataDir: string): string => path.join(dataDir, 'evals');

/** Of a finished run; one that goes on has another. */
export const runFileEnding = '.run.json';
