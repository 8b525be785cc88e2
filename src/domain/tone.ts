export const tones = ['formal', 'casual'] as const;
/** How a customer writes, and wants to be written to. */
export type Tone = (typeof tones)[number];

const formal =
  /(?<!\p{L})(?:dear (?:sir|madam|mr|mrs|ms|team|support)|to whom it may concern|(?:yours )?(?:sincerely|faithfully)|(?:kind|best) regards|i would be (?:most )?grateful|i am writing to|estimad[oa]s?|atentamente|un cordial saludo|usted(?:es)?|le ruego|madame|monsieur|cordialement|je vous prie|veuillez|vous pourriez|sehr geehrte\w*|mit freundlichen grüßen|ihnen|prezad[oa]s?|atenciosamente|o senhor|a senhora)(?!\p{L})|お世話になって|恐れ入りますが|いただけますでしょうか|よろしくお願いいたします/iu;

const casual =
  /(?<!\p{L})(?:hey|hiya|yo|sup|lol|omg|btw|thx|ty|pls|plz|u|ur|gonna|wanna|dunno|cheers|guys|dude|mate|oye|tío|colega|porfa|xq|q tal|salut|coucou|stp|mdr|t'as|c koi|moin|jo|hast du|kannst du|bitte mal|e aí|oi|blz|vlw|vc|tá|pfv)(?!\p{L})|\p{Extended_Pictographic}|!{2,}|だよね|っす(?:か|ね)?|ありがとー|教えて[ー〜！]/iu;

/**
 * How the messages of a customer sound, newest last; undefined when there is no sign of either.
 * When there are signs of both the newest message with one decides.
 */
export function toneOf(texts: readonly string[]): Tone | undefined {
  for (const text of texts.toReversed()) {
    const isFormal = formal.test(text);
    const isCasual = casual.test(text);
    if (isFormal !== isCasual) return isFormal ? 'formal' : 'casual';
  }
  return undefined;
}
