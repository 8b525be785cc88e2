import { Worker } from 'node:worker_threads';
import type { TrainingReply, TrainingRequest } from './training-protocol.ts';

/** Runs a training job off the event loop. Rejects when the thread fails. */
export function trainInWorker(
  request: TrainingRequest,
  progress: (share: number) => void,
): Promise<Exclude<TrainingReply, { kind: 'progress' }>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./training-worker.ts', import.meta.url), {
      name: 'training',
      workerData: request,
    });
    worker.on('message', (reply: TrainingReply) => {
      if (reply.kind === 'progress') progress(reply.share);
      else resolve(reply);
    });
    worker.on('error', (fault) => reject(new Error('Training the local classifiers failed.', { cause: fault })));
    worker.on('exit', () => reject(new Error('The training thread ended without a model.')));
  });
}
