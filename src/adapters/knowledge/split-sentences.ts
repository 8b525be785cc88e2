const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    } catch {
      segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    }
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** After these a full stop does not end a sentence, in the languages desks are usually written in. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|no|nr|fig|min|max|mr|mrs|ms|dr|st|inc|ltd|z\.\s?b|d\.\s?h|bzw|ca|usw|p\.\s?ej|pág|núm|sr|sra|p\.\s?ex|env|art)\.\s*$/iu;

/**
 * Cuts a paragraph into sentences, each with the space that follows it: joined they are the text.
 * A cut never falls inside a link, bold text or code.
 */
export function splitSentences(text: string, language: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenterFor(language).segment(text)) {
    open += segment;
    if (abbreviation.test(open) || !isBalanced(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open) sentences.push(open);
  return sentences;
}

function isBalanced(text: string): boolean {
  const bare = text.replace(/\\./g, '');
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  return (
    count(/`/g) % 2 === 0 &&
    count(/\*\*/g) % 2 === 0 &&
    count(/\[/g) <= count(/\]/g) &&
    // A link's address may hold a full stop; plain brackets may be closed in the next sentence.
    !/\]\([^)]*$/.test(bare)
  );
}
