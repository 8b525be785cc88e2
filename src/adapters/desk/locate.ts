import { configFile } from './import-config.ts';

/** Finds the line of the desk's code that something was written on, as well as text search can. */
export interface Locate {
  /** By path into the configuration, e.g. `['intents', 3, 'examples', 0]`. */
  path(path: readonly PropertyKey[]): { file: string; line?: number };
  /** By id: where `id: 'refund-limit'` or `name: 'refund_limit'` is written. */
  id(id: string): { file: string; line?: number };
  /** Line on which a field is declared in the file, at or after a line. */
  field(name: string, from: { file: string; line?: number }): number | undefined;
  /** By words that stand anywhere inside a text of the code, at or after the line that `id` is written on. */
  words(words: string, after: string): { file: string; line?: number };
  /** By a text that stands in the code between quotes, at or after the line that `id` is written on. */
  text(text: string, after?: string): { file: string; line?: number };
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `config` is what the code exports: its ids lead from a path to the words to look for. */
export function createLocate(sources: ReadonlyMap<string, string>, config: unknown): Locate {
  // The configuration first: it is where most readers look.
  const files = [...sources].toSorted(([a], [b]) => Number(b === configFile) - Number(a === configFile));
  const search = (pattern: RegExp, from?: { file: string; line?: number }) => {
    for (const [file, text] of files) {
      if (from && from.file !== file) continue;
      const lines = text.split('\n');
      for (let index = (from?.line ?? 1) - 1; index < lines.length; index++) {
        if (pattern.test(lines[index] ?? '')) return { file, line: index + 1 };
      }
    }
    return undefined;
  };
  // Quotes inside a text may be escaped in code, so its longest part without them is enough.
  const quoted = (text: string) => {
    const part = text.split(/['"`\\\n]/).toSorted((a, b) => b.length - a.length)[0] ?? '';
    return new RegExp(part.length === text.length ? `['"\`]${escaped(part)}['"\`]` : escaped(part));
  };
  const named = (id: string) =>
    search(new RegExp(`\\b(id|name)\\s*:\\s*['"\`]${escaped(id)}['"\`]`)) ??
    search(new RegExp(`^\\s*['"\`]?${escaped(id)}['"\`]?\\s*:`)) ??
    search(quoted(id));

  const locate: Locate = {
    id: (id) => named(id) ?? { file: configFile },
    field: (name, from) => search(new RegExp(`(^|[\\s{,])['"]?${escaped(name)}['"]?\\s*:`), from)?.line,
    words(words, after) {
      const start = named(after);
      return (
        search(new RegExp(escaped(words)), start) ?? search(new RegExp(escaped(words))) ?? start ?? { file: configFile }
      );
    },
    text(text, after) {
      const start = after === undefined ? undefined : named(after);
      return (start && search(quoted(text), start)) ?? (start || search(quoted(text))) ?? { file: configFile };
    },
    path(path) {
      let value = config;
      let owner: string | undefined;
      for (const key of path) {
        value = ownProperty(value, key);
        const id = ownProperty(value, 'id') ?? ownProperty(value, 'name');
        if (typeof id === 'string' && typeof key === 'number') owner = id;
      }
      const start = owner === undefined ? undefined : named(owner);
      if (typeof value === 'string') {
        const found = search(quoted(value), start);
        if (found) return found;
      }
      // The innermost key that is written somewhere: of a missing setting, the one it belongs in.
      for (const key of path.toReversed()) {
        if (typeof key !== 'string') continue;
        const found = search(new RegExp(`(^|[\\s{,])['"]?${escaped(key)}['"]?\\s*[:,(]`), start);
        if (found) return found;
      }
      return start ?? { file: configFile };
    },
  };
  return locate;
}

function ownProperty(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
