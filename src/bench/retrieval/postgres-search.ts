import { PGlite } from '@electric-sql/pglite';
import type { Article } from '#domain/article.ts';
import type { Found } from './score-ranking.ts';

export interface PostgresSearch extends AsyncDisposable {
  search(query: string): Promise<Found[]>;
}

/** PostgreSQL's own full text over title and body: English stems, any word may match, `ts_rank`. */
export async function createPostgresSearch(articles: readonly Article[]): Promise<PostgresSearch> {
  const database = await PGlite.create();
  await database.exec('create table docs (id text primary key, words tsvector not null)');
  for (const article of articles) {
    await database.query(`insert into docs values ($1, to_tsvector('english', $2))`, [
      article.id,
      `${article.title}\n${article.body}`,
    ]);
  }
  await database.exec('create index on docs using gin (words)');
  return {
    async search(query) {
      const { rows } = await database.query<Found>(
        // All words joined by "or": with "and" most questions of a sentence find nothing.
        `with asked as (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as query)
         select id, ts_rank(words, query)::float8 as score from docs, asked
         where words @@ query order by score desc, id limit 200`,
        [query],
      );
      return rows;
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}
