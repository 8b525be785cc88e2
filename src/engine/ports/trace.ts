/** What a span says of its work: ids, names and counts, never what anyone wrote. */
export type SpanFacts = Record<string, string | number | boolean | undefined>;

/** Adds what is known at the end. */
export type Note = (facts: SpanFacts) => void;

/** Times a piece of work as a span, inside the span it is called in. */
export type Trace = <T>(name: string, facts: SpanFacts, work: (note: Note) => Promise<T>) => Promise<T>;

/** For who is not watching. */
export const untraced: Trace = (_, __, work) => work(() => {});

/** Tells two listeners of the same work. */
export function bothTraces(outer: Trace, inner: Trace): Trace {
  return (name, facts, work) =>
    outer(name, facts, (noteOuter) =>
      inner(name, facts, (noteInner) =>
        work((more) => {
          noteOuter(more);
          noteInner(more);
        }),
      ),
    );
}
