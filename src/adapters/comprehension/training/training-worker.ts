import { parentPort, workerData } from 'node:worker_threads';
import { runTraining } from './run-training.ts';
import type { TrainingReply, TrainingRequest } from './training-protocol.ts';

/** Trains on its own thread, answers once, and ends: its memory goes with it. */
const reply = runTraining(workerData as TrainingRequest, (share) => {
  const progress: TrainingReply = { kind: 'progress', share };
  parentPort?.postMessage(progress);
});
parentPort?.postMessage(reply);
