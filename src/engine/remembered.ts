/**
 * A pure function that remembers what it made for the keys that were wanted last: articles are the
 * same for all turns, and what is found often is not read again.
 */
export function remembered<Given, Made>(
  most: number,
  keyOf: (given: Given) => string,
  make: (given: Given) => Made,
): (given: Given) => Made {
  const made = new Map<string, Made>();
  return (given) => {
    const key = keyOf(given);
    const value = made.get(key) ?? make(given);
    // Set anew, so that the first of the map is the one that was not wanted for longest.
    made.delete(key);
    made.set(key, value);
    if (made.size > most) made.delete(made.keys().next().value as string);
    return value;
  };
}
