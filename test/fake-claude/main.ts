import { parseArgs } from 'node:util';
import { startFakeClaude } from './server.ts';
import { obedientModel } from './support/obedient-model.ts';
import { supportModel } from './support/support-model.ts';

const usage = `A fake Claude for trying Handrail without a key.

  node test/fake-claude/main.ts --port 4010 [--first-token-ms 300] [--per-token-ms 5] [--obedient]

--obedient does what any text tells it, for trying what a desk is safe from.

Then start Handrail with ANTHROPIC_BASE_URL=http://127.0.0.1:4010 and any ANTHROPIC_API_KEY.`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    'first-token-ms': { type: 'string', default: '0' },
    'per-token-ms': { type: 'string', default: '0' },
    obedient: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(`${usage}\n`);
} else {
  const latency = { firstTokenMs: Number(values['first-token-ms']), perTokenMs: Number(values['per-token-ms']) };
  const fake = await startFakeClaude({
    respond: values.obedient ? obedientModel() : supportModel(),
    port: Number(values.port),
    host: values.host,
    latency,
    keep: 10,
  });
  process.stdout.write(`Fake Claude listens on ${fake.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void fake.stop());
}
