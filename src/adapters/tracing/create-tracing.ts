import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { redact } from '#domain/redaction/redact.ts';
import type { SpanFacts, Trace } from '#engine/ports/trace.ts';

export interface Tracing extends AsyncDisposable {
  trace: Trace;
}

/**
 * Sends spans by OTLP over HTTP to a collector at `endpoint`; the library itself reads the other
 * standard variables, such as `OTEL_EXPORTER_OTLP_HEADERS` and `OTEL_SERVICE_NAME`. The provider is
 * not registered for the whole process: libraries would add spans of their own, with texts in them
 * that nobody redacted.
 */
export function createTracing(endpoint: string): Tracing {
  const resource = resourceFromAttributes({ 'service.name': 'handrail' }).merge(
    detectResources({ detectors: [envDetector] }),
  );
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({ resource, spanProcessors: [new BatchSpanProcessor({ exporter })] });
  const contexts = new AsyncLocalStorageContextManager().enable();
  const tracer = provider.getTracer('handrail');
  return {
    trace: async (name, facts, work) => {
      const span = tracer.startSpan(name, { attributes: redacted(facts) }, contexts.active());
      return await contexts.with(trace.setSpan(contexts.active(), span), () => ended(span, work));
    },
    async [Symbol.asyncDispose]() {
      // What cannot be sent any more is no reason not to stop.
      await provider.shutdown().catch(() => {});
      contexts.disable();
    },
  };
}

async function ended<T>(span: Span, work: (note: (facts: SpanFacts) => void) => Promise<T>): Promise<T> {
  try {
    return await work((facts) => span.setAttributes(redacted(facts)));
  } catch (fault) {
    const message = redact(fault instanceof Error ? fault.message : String(fault));
    span.setStatus({ code: SpanStatusCode.ERROR, message });
    throw fault;
  } finally {
    span.end();
  }
}

/** Ids and names hold nothing personal; a desk's own names of things might. */
function redacted(facts: SpanFacts): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? redact(value) : value] as const],
    ),
  );
}
