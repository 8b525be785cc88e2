import { z } from 'zod';
import type { ModelRole } from '#domain/model-role.ts';
import { parseJsonOutput } from '#domain/parse-json-output.ts';
import type { ModelMessage, ModelPort } from '#engine/ports/model.ts';

/** The model did not answer as it was asked to. */
export class NonsenseAnswer extends Error {
  override name = 'NonsenseAnswer';
}

/** Room for a verdict with its reasons. */
const maxOutputTokens = 1_000;

/**
 * Asks a model for JSON of a schema. Model text is hostile: what does not fit the schema throws
 * `NonsenseAnswer`, which its caller counts as an error and never as a verdict.
 */
export async function askForJson<Schema extends z.ZodObject>(
  model: ModelPort,
  request: { role: ModelRole; system: string[]; messages: ModelMessage[]; name: string },
  schema: Schema,
  signal: AbortSignal,
): Promise<z.output<Schema>> {
  const { name, ...rest } = request;
  let text = '';
  let stop: string | undefined;
  const events = model.stream(
    {
      ...rest,
      tools: [],
      toolChoice: 'none',
      maxOutputTokens,
      output: { name, schema: z.toJSONSchema(schema) as Record<string, unknown> },
    },
    signal,
  );
  for await (const event of events) {
    if (event.type !== 'finished') continue;
    stop = event.response.stop;
    text = event.response.blocks.map((block) => (block.type === 'text' ? block.text : '')).join('');
  }
  const read = parseJsonOutput(text);
  const parsed = schema.safeParse(read.ok ? read.value : undefined);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new NonsenseAnswer(
    `the ${request.role} model answered nonsense (${stop ?? 'no end'}): ${issue?.path.join('.') || 'the answer'} ${issue?.message ?? ''}; it wrote “${text.slice(0, 120)}”`,
  );
}
