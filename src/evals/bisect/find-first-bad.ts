/**
 * The first of the versions, oldest first, that is bad, by halves. The one before the first is good
 * and the last is bad, as whoever asks has seen. Calls `isGood` about log2 of their number times.
 */
export async function findFirstBad<Version>(
  versions: readonly Version[],
  isGood: (version: Version) => Promise<boolean>,
): Promise<Version | undefined> {
  let good = -1;
  let bad = versions.length - 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await isGood(versions[middle] as Version)) good = middle;
    else bad = middle;
  }
  return versions[bad];
}
