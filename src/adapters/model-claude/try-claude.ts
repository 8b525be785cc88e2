import type { ModelRole } from '#domain/model-role.ts';
import { type ClaudeAddress, claudeClient } from './claude-client.ts';
import { failureOf } from './failure.ts';

/** What trying the key showed. */
export type ClaudeTried =
  | { kind: 'works' }
  /** Nothing will work until somebody changes the key or the desk. Two sentences: what is wrong, how to mend it. */
  | { kind: 'refused'; problem: string; mend: string }
  /** Claude may answer later; until then the embedded model does. */
  | { kind: 'unreachable'; problem: string };

/** Longer would keep a server without a network from starting. */
const waitMs = 5_000;

/**
 * Asks Claude to count the tokens of one word, once per model of the desk: that proves key and
 * model ids, and costs nothing. Contract: never rejects.
 */
export async function tryClaude(address: ClaudeAddress, models: Record<ModelRole, string>): Promise<ClaudeTried> {
  const client = claudeClient(address, waitMs);
  const tried = await Promise.all(
    [...new Set(Object.values(models))].map(async (model): Promise<ClaudeTried> => {
      try {
        await client.messages.countTokens({ model, messages: [{ role: 'user', content: 'Hello' }] });
        return { kind: 'works' };
      } catch (error) {
        return judge(error, model, models);
      }
    }),
  );
  return (
    tried.find(({ kind }) => kind === 'refused') ??
    tried.find(({ kind }) => kind === 'unreachable') ?? { kind: 'works' }
  );
}

function judge(error: unknown, model: string, models: Record<ModelRole, string>): ClaudeTried {
  const { kind, reason } = failureOf(error);
  if (kind === 'auth') {
    return {
      kind: 'refused',
      problem: `Claude refuses the key in ANTHROPIC_API_KEY (${reason}).`,
      mend: 'Copy the key again from your Anthropic console, or unset it to let the embedded model answer.',
    };
  }
  if ((error as { status?: number }).status === 404) {
    const roles = Object.entries(models).filter(([, id]) => id === model);
    return {
      kind: 'refused',
      problem: `Claude has no model ${model} for this key.`,
      mend: `Correct it in the desk's models, under ${roles.map(([role]) => role).join(', ')}.`,
    };
  }
  return { kind: 'unreachable', problem: reason };
}
