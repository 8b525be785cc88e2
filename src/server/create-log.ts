import { type DestinationStream, type Logger, pino } from 'pino';
import { redact, redactData } from '#domain/redaction/redact.ts';
import type { Config } from './config/config.ts';

/**
 * The program's log, as JSON lines. What customers wrote reaches logs in error messages and
 * arguments of queries, so every text is redacted on its way out.
 */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Logger {
  const options = {
    level,
    hooks: {
      logMethod(this: Logger, parts: Parameters<pino.LogFn>, method: pino.LogFn) {
        method.apply(this, parts.map((part) => (typeof part === 'string' ? redact(part) : part)) as typeof parts);
      },
    },
    serializers: { err: (fault: Error) => redactData(pino.stdSerializers.err(fault)) },
    formatters: {
      // Errors go to their serializer as they are.
      log: (record: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(record).map(([key, value]) => [key, value instanceof Error ? value : redactData(value)]),
        ),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
