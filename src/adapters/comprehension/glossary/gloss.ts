import { normalise, tokens } from '../learning/normalise.ts';
import { fold, type Glossary, type GlossaryLanguage, glossaryLanguages, parseGlossary } from './parse-glossary.ts';

/** A text put into English word by word. */
export interface Gloss {
  english: string;
  /** Share of the words that the glossary knew. */
  known: number;
}

const glossaries = new Map<GlossaryLanguage, Glossary>();

/**
 * Puts a Spanish, French, German, Portuguese or Japanese support message into English, word by
 * word and without grammar. The encoder and most examples are English; a gloss is enough for both
 * to see what a message is about, where the original would be noise. Undefined for English and
 * for languages without a glossary.
 */
export function gloss(text: string, language: string): Gloss | undefined {
  const base = language.split('-')[0] as GlossaryLanguage;
  if (!glossaryLanguages.includes(base)) return undefined;
  let glossary = glossaries.get(base);
  if (glossary === undefined) {
    glossary = parseGlossary(base);
    glossaries.set(base, glossary);
  }
  const folded = fold(normalise(text));
  return base === 'ja' ? byCharacters(folded, glossary) : byWords(folded, glossary, base === 'de');
}

function byWords(text: string, glossary: Glossary, compounds: boolean): Gloss {
  const list = tokens(text).flatMap((token) => elisions(token, glossary));
  const out: string[] = [];
  let words = 0;
  let known = 0;
  for (let i = 0; i < list.length; ) {
    let taken = 0;
    for (let length = Math.min(glossary.longest, list.length - i); length > 0 && taken === 0; length--) {
      const english = glossary.phrases.get(list.slice(i, i + length).join(' '));
      if (english === undefined) continue;
      out.push(english);
      taken = length;
      known += length;
    }
    if (taken === 0) {
      const token = list[i] as string;
      const english = byStem(token, glossary, compounds);
      out.push(english ?? token);
      if (english !== undefined) known += 1;
      taken = 1;
    }
    words += taken;
    i += taken;
  }
  return { english: out.filter((word) => word !== '').join(' '), known: words === 0 ? 0 : known / words };
}

/** French and Portuguese glue small words to the next with an apostrophe: "l'abonnement", "j'ai". */
function elisions(token: string, glossary: Glossary): string[] {
  const at = token.indexOf("'");
  if (at <= 0 || glossary.phrases.has(token)) return [token];
  return [token.slice(0, at), token.slice(at + 1)];
}

function byStem(token: string, glossary: Glossary, compounds: boolean): string | undefined {
  const found = glossary.stems.find(({ stem }) => token.startsWith(stem));
  if (found === undefined) return undefined;
  if (!compounds) return found.english;
  // German writes two nouns as one word: what follows the first, less its ending and a linking s, may be a second.
  const rest = token.slice(found.stem.length).replace(/^(?:ungs?|en|n|s)(?=\p{L}{4})/u, '');
  const second = rest.length >= 4 ? (glossary.phrases.get(rest) ?? byStem(rest, glossary, true)) : undefined;
  return second === undefined ? found.english : `${found.english} ${second}`;
}

function byCharacters(text: string, glossary: Glossary): Gloss {
  const out: string[] = [];
  let letters = 0;
  let known = 0;
  let latin = '';
  for (let i = 0; i < text.length; ) {
    let taken = 0;
    for (let length = Math.min(glossary.longest, text.length - i); length > 0 && taken === 0; length--) {
      const english = glossary.phrases.get(text.slice(i, i + length));
      if (english === undefined) continue;
      if (latin !== '') out.push(latin);
      latin = '';
      out.push(english);
      taken = length;
    }
    const character = text[i] as string;
    if (taken > 0) known += taken;
    else if (/[\p{Script=Latin}\p{N}@._-]/u.test(character)) latin += character;
    else if (latin !== '') {
      out.push(latin);
      latin = '';
    }
    if (/[\p{L}\p{N}]/u.test(character)) letters += Math.max(1, taken);
    i += Math.max(1, taken);
  }
  if (latin !== '') out.push(latin);
  return { english: out.join(' '), known: letters === 0 ? 0 : Math.min(1, known / letters) };
}
