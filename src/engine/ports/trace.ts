/** What a span says of its work: ids, names and counts, never what anyone wrote. */
export type SpanFacts = Record<string, string | number | boolean | undefined>;

/** Times a piece of work as a span, inside the span it is called in. `note` adds what is known at the end. */
export type Trace = <T>(
  name: string,
  facts: SpanFacts,
  work: (note: (facts: SpanFacts) => void) => Promise<T>,
) => Promise<T>;

/** For who is not watching. */
export const untraced: Trace = (_, __, work) => work(() => {});
