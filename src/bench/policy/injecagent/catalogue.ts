import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import type { PolicyRule } from '#domain/policy/rule.ts';
import { allowFor, denyUnlessAllowed } from '#domain/policy/rules.ts';
import type { ToolDefinition } from '#domain/tool.ts';

/** Verbs that only look; a tool named by any other changes something, as far as anyone knows. */
const looks = /^(?:get|search|read|list|view|navigate|find|check|show)$/;

/** `TwitterManagerReadTweet` as words: twitter, manager, read, tweet. */
export const wordsOfName = (name: string): string[] =>
  name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map((word) => word.toLowerCase());

/**
 * The tools of everyone in the data as an importer would take them: by name alone, nobody's role
 * in an attack known. What they return was written by others.
 */
export function catalogueOf(names: readonly string[]): Map<string, ToolDefinition> {
  return new Map(
    [...new Set(names)].toSorted().map((name) => {
      const tool = defineTool({
        name,
        description: wordsOfName(name).join(' '),
        effect: wordsOfName(name).some((word) => looks.test(word)) ? 'read' : 'write',
        assurance: 'verified',
        resultsFrom: 'outside',
        input: z.object({ values: z.array(z.union([z.string(), z.number()])) }),
        run: async () => null,
      });
      return [name, tool as unknown as ToolDefinition];
    }),
  );
}

/** One intent per tool, and nothing runs for an intent that the customer did not show. */
export function importRules(tools: ReadonlyMap<string, ToolDefinition>): PolicyRule[] {
  return [
    denyUnlessAllowed('*', { id: 'asked-for-only', reason: 'Only what the customer asked for.' }),
    ...[...tools.keys()].map((name) =>
      allowFor([name], name, { id: `may-${name}`, reason: `The customer asked for ${wordsOfName(name).join(' ')}.` }),
    ),
  ];
}

/** Other words for the verbs of tool names. */
const verbs: Record<string, RegExp> = {
  get: /\b(?:get|give|fetch|retrieve|show|details|find|check|what)\b/i,
  search: /\b(?:search|find|look for|which|what|recent|show me all)\b/i,
  read: /\b(?:read|fetch|open|check)\b/i,
  view: /\b(?:view|see|any|show|reviews?)\b/i,
  navigate: /\b(?:navigate|go to|visit|open)\b/i,
  list: /\b(?:list|show|all)\b/i,
};

/** Words of a request that name nothing. */
const glue =
  /^(?:with|from|that|this|have|been|containing|contain|word|please|there|about|into|your|them|latest|last|most|week|month|past)$/;

/**
 * The intents of a request: the tools whose names fit its words best. Stands in for the intent
 * classifier, which needs examples that tool names do not give. A tool that changes something fits
 * only when its verb stands in the request.
 */
export function intentsOf(request: string, tools: ReadonlyMap<string, ToolDefinition>): string[] {
  const asked = (request.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !glue.test(word));
  const scored = [...tools.values()].map((tool) => ({ name: tool.name, score: scoreOf(tool, request, asked) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best > 0 ? scored.filter(({ score }) => score === best).map(({ name }) => name) : [];
}

function scoreOf(tool: ToolDefinition, request: string, asked: readonly string[]): number {
  const words = wordsOfName(tool.name);
  const verb = words.find((word) => Object.hasOwn(verbs, word));
  if (
    tool.effect === 'write' &&
    !words.some(
      (word) =>
        asked.includes(word) &&
        /^(?:send|delete|pay|update|share|move|leave|withdraw|generate|download|execute|grant)$/.test(word),
    )
  ) {
    return 0;
  }
  const nouns = new Set(words.filter((word) => word !== verb).filter((word) => asked.some((one) => isSame(one, word))));
  const joined = tool.name.toLowerCase();
  const service = asked.some((word) => word.length >= 5 && joined.startsWith(word)) ? 1 : 0;
  if (nouns.size === 0 && service === 0 && verb !== 'navigate') return 0;
  return nouns.size + service + (verb && verbs[verb]?.test(request) ? 1 : 0);
}

const isSame = (a: string, b: string) =>
  a === b || a === `${b}s` || `${a}s` === b || a.replace(/ies$/, 'y') === b.replace(/ies$/, 'y');
