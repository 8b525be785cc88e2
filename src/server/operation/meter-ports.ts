import { countModels } from '#adapters/prometheus/count-model.ts';
import type { Meters } from '#adapters/prometheus/create-meters.ts';
import type { Ports } from '#engine/ports/ports.ts';
import { bothTraces, type Trace } from '#engine/ports/trace.ts';
import { tracedKnowledge } from '#engine/traced-knowledge.ts';

/** The same ports, counted, and traced where somebody collects spans. Two names for one model stay one model. */
export function meterPorts(ports: Ports, { instruments, trace: count }: Meters, collect?: Trace): Ports {
  const { desk, prices, clock } = ports;
  const counted = countModels(instruments, { models: desk.models, prices, now: () => clock.now() });
  const trace = collect ? bothTraces(collect, count) : count;
  const model = counted(ports.model);
  return {
    ...ports,
    model,
    fallbackModel: ports.fallbackModel === ports.model ? model : counted(ports.fallbackModel),
    knowledge: tracedKnowledge(ports.knowledge, trace),
    trace,
  };
}
