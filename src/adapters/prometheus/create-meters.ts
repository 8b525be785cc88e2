import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Trace } from '#engine/ports/trace.ts';
import { countSpans } from './count-spans.ts';
import { createInstruments, type Instruments } from './instruments.ts';
import { type Standings, standingsText } from './standings.ts';

/** What a monitoring system may ask of this process, in the text format of Prometheus. */
export interface Meters {
  instruments: Instruments;
  /** Counts what is traced. */
  trace: Trace;
  contentType: string;
  /** Everything counted so far, and how things stand in the database; undefined when it did not answer. */
  text(standings: Standings | undefined): Promise<string>;
}

/** Makes the counters of a process: a registry of their own, so that two programs in one process stay apart. */
export function createMeters(): Meters {
  const registry = new Registry();
  const instruments = createInstruments(registry);
  let watchesProcess = false;
  return {
    instruments,
    trace: countSpans(instruments),
    contentType: registry.contentType,
    async text(standings) {
      // Observers of the event loop and of garbage collection: only where somebody looks.
      if (!watchesProcess) collectDefaultMetrics({ register: registry });
      watchesProcess = true;
      return `${await registry.metrics()}\n${await standingsText(standings)}`;
    },
  };
}
