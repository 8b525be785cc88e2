import type { Records } from '#domain/tool.ts';

/** Records in memory, copied in and out so that a caller cannot change what is stored. */
export function memoryRecords(rows: readonly { collection: string; id: string; data: unknown }[] = []): Records {
  const collections = new Map<string, Map<string, unknown>>();
  const collection = (name: string) => {
    const found = collections.get(name) ?? new Map<string, unknown>();
    collections.set(name, found);
    return found;
  };
  const copy = (data: unknown) => JSON.parse(JSON.stringify(data)) as unknown;
  for (const row of rows) collection(row.collection).set(row.id, copy(row.data));
  return {
    async get(name, id) {
      const data = collection(name).get(id);
      return data === undefined ? data : copy(data);
    },
    async find(name, field, value) {
      return [...collection(name)]
        .filter(([, data]) => (data as Record<string, unknown>)[field] === value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, data]) => ({ id, data: copy(data) }));
    },
    async put(name, id, data) {
      collection(name).set(id, copy(data));
    },
    async insert(name, id, data) {
      if (collection(name).has(id)) return false;
      collection(name).set(id, copy(data));
      return true;
    },
  };
}
