import type { ColumnType, Generated } from 'kysely';

/** jsonb: written as text that `toJsonb` made, read as the value. */
export type Json<T = unknown> = ColumnType<T, string, string>;
export type JsonDefault<T = unknown> = ColumnType<T, string | undefined, string>;
export type JsonOrNull<T = unknown> = ColumnType<T | null, string | null | undefined, string | null>;
/** Optional when written, may be null when read. */
export type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
export type Stamp = Generated<Date>;
/** `generated always as identity`: never written. */
export type Identity = ColumnType<number, never, never>;
