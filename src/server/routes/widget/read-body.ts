import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import { AppError } from '#domain/errors.ts';

/** The longest message as escaped JSON and room around it. */
const mostBytes = 256 * 1024;

/**
 * Reads a JSON body that fits the schema.
 * Contract: throws `too_large` before reading more than the limit, and `invalid_request` with the
 * field at fault.
 */
export async function readBody<Schema extends z.ZodType>(c: HonoContext, schema: Schema): Promise<z.infer<Schema>> {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) throw tooLarge();
  const parsed = schema.safeParse(parse(await readText(c)));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || undefined;
  throw new AppError('invalid_request', `${field ?? 'The request'}: ${issue?.message ?? 'is not valid'}`, { field });
}

async function readText(c: HonoContext): Promise<string> {
  const reader = c.req.raw.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    bytes += piece.value.byteLength;
    if (bytes > mostBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid_request', 'The body is not JSON.');
  }
}

function tooLarge(): AppError {
  return new AppError('too_large', `The request is too large: at most ${mostBytes / 1024} kB.`);
}
