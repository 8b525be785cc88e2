import { wordsOf } from '../claims/plain-text.ts';

/** Words that say nothing about what a sentence is about: English, Spanish, French, German, Portuguese. */
const emptyWords = new Set(
  (
    'a an the and or but if then so as of at by for from in into on onto to with without about over under up down out off than that this these those there here it its is are was were be been being am do does did done have has had having will would can could should may might must shall not no nor you your yours we our ours us i me my mine they them their he she his her who whom which what when where why how all any each every some such only own same too very just also more most other please ' +
    'el la los las un una unos unas y o pero si de del al a en con sin por para sobre que se su sus tu tus te le les lo me mi nos nuestro nuestra es son ser esta estan este estos esa eso ha han he hemos hay puede puedes pueden como cuando donde mas muy ya no ' +
    'le la les un une des et ou mais si de du au aux en dans avec sans par pour sur que qui quoi dont se sa son ses ta ton tes te vous votre vos nous notre nos je il elle ils elles ce cet cette ces est sont etre a ont avez avons peut peuvent pouvez comme quand plus tres deja ne pas ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber wenn dann so als von vom zu zum zur in im an am auf aus bei mit ohne durch fur uber unter nach vor sie ihr ihre ihren ihrem wir unser unsere uns ich mein er es ist sind war waren sein wird werden wurde wurden hat haben habe kann konnen konnte muss mussen soll nicht kein keine auch nur noch schon sehr mehr bitte dass wie wo was wer ' +
    'o a os as um uma uns umas e ou mas se de do da dos das em no na nos nas com sem por para sobre que seu sua seus suas voce voces nos nosso nossa eu ele ela eles elas este esta isso e sao ser estar foi tem ha pode podem como quando onde mais muito ja nao'
  ).split(/\s+/),
);

const kana = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** The words that carry meaning, cut to a stem; runs of Japanese as pairs of characters. */
export function contentStems(text: string): string[] {
  return stemsOf(wordsOf(text));
}

/** Stems of folded words. */
export function stemsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (kana.test(word)) return pairsOf(word);
    return emptyWords.has(word) || (word.length < 2 && !/\d/.test(word)) ? [] : [stem(word)];
  });
}

/** Enough to make refund, refunds and refunded one word; a dictionary would not be smaller than its use. */
function stem(word: string): string {
  if (/\d/.test(word) || word.length < 5) return word;
  return word.replace(/(?:ings?|ed|es|en|er|ly|s|e|n|a|o)$/, '').slice(0, 8);
}

function pairsOf(run: string): string[] {
  // Hiragana alone is grammar more often than meaning.
  const pairs = [...run].slice(0, -1).map((character, index) => `${character}${[...run][index + 1]}`);
  return pairs.filter((pair) => !/^\p{Script=Hiragana}+$/u.test(pair));
}

/** Share of the sentence's meaningful words that the source has too, 0 to 1; 1 for a sentence without any. */
export function lexicalSupport(sentenceStems: readonly string[], sourceStems: ReadonlySet<string>): number {
  const wanted = new Set(sentenceStems);
  if (wanted.size === 0) return 1;
  let found = 0;
  for (const one of wanted) if (sourceStems.has(one)) found += 1;
  return found / wanted.size;
}
