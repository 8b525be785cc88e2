import type { z } from 'zod';
import type { ToolDefinition } from './tool.ts';

type Optional = 'assurance' | 'timeoutMs' | 'recovery';

/** A tool as a desk writes it; what is left out gets the safe default. */
export type ToolSpec<Input extends z.ZodObject> = Omit<ToolDefinition<Input>, Optional> &
  Partial<Pick<ToolDefinition<Input>, Optional>>;

/** Long enough for a slow internal API, short enough that a customer still waits. */
const defaultTimeoutMs = 10_000;

/** Declares a tool of a desk. */
export function defineTool<Input extends z.ZodObject>(spec: ToolSpec<Input>): ToolDefinition<Input> {
  return {
    assurance: spec.effect === 'write' ? 'verified' : 'anonymous',
    timeoutMs: defaultTimeoutMs,
    recovery: 'never',
    ...spec,
  };
}
