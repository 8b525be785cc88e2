import type { Records } from '#domain/tool.ts';

/** A desk's first records, read once and shared by all cases: nobody writes them. */
export type SeedRecords = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

export function seedRecords(rows: readonly { collection: string; id: string; data: unknown }[]): SeedRecords {
  const collections = new Map<string, Map<string, unknown>>();
  for (const { collection, id, data } of rows) {
    const own = collections.get(collection) ?? new Map<string, unknown>();
    collections.set(collection, own.set(id, data));
  }
  return collections;
}

/** Records of one case over the seed: what it writes is its own. A seed of thousands is not copied for each. */
export function overlayRecords(seed: SeedRecords): Records {
  const written = new Map<string, Map<string, unknown>>();
  const own = (collection: string) => {
    const found = written.get(collection) ?? new Map<string, unknown>();
    written.set(collection, found);
    return found;
  };
  const look = (collection: string, id: string) => own(collection).get(id) ?? seed.get(collection)?.get(id);
  const copy = (data: unknown) => JSON.parse(JSON.stringify(data)) as unknown;
  return {
    async get(collection, id) {
      const data = look(collection, id);
      return data === undefined ? undefined : copy(data);
    },
    async find(collection, field, value) {
      const ids = new Set([...(seed.get(collection)?.keys() ?? []), ...own(collection).keys()]);
      return [...ids].toSorted().flatMap((id) => {
        const data = look(collection, id);
        return (data as Record<string, unknown>)[field] === value ? [{ id, data: copy(data) }] : [];
      });
    },
    async put(collection, id, data) {
      own(collection).set(id, copy(data));
    },
    async insert(collection, id, data) {
      if (look(collection, id) !== undefined) return false;
      own(collection).set(id, copy(data));
      return true;
    },
  };
}
