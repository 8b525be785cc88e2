import {
  fold,
  type Glossary,
  type GlossaryLanguage,
  glossaryLanguages,
  parseGlossary,
} from './glossary/parse-glossary.ts';
import { tokens } from './learning/normalise.ts';
import { signalExamples } from './signals/signal-examples.ts';

/** Small words that only, or nearly only, one of the languages has; they count double. */
const telling: Record<string, string> = {
  en: "the is are my how what can you please i'm don't want where hello hi thanks thank why when and i not need to it's doesn't didn't with your this has have was been do does would could should got get will be am for of at from",
  es: 'el los las mi mis como qué quiero hola gracias por favor dónde cuándo pedido estoy tengo puedo ayuda necesito una para buenos días tardes cuenta ¿ está del con pero muy esto hacer sus ustedes',
  fr: "le les mon ma mes je veux bonjour merci où quand est pas une pour suis puis aide besoin votre svp salut avec compte c'est j'ai n'ai vous nous dans cette ça sur du des au",
  de: 'der das mein meine wie ich möchte hallo danke bitte wo wann nicht ein eine für ist habe kann hilfe brauche guten und mit auf wurde noch sind wird zum zur dem den aber',
  it: 'il lo gli che di mi mio mia non è sono ho hai come posso puoi vorrei dove quando quanto perché questo questa della del dello dei delle nel nella alla al una uno per con ma anche ciao grazie buongiorno ordine pacco arrivato ricevo ricevuto spedizione conto fattura aiuto',
  nl: 'het een de van ik mijn mij je jullie niet geen wel is zijn heb heeft kan kunnen wil graag hoe wat waar wanneer waarom met voor naar bij nog aan op te deze dit bestelling pakket rekening bedankt hallo goedemorgen ontvang hoi dank wachtwoord',
  pl: 'nie jest mam mogę czy jak gdzie kiedy dlaczego ile moje mój moja na do za się dla od przez proszę dziękuję dzień dobry cześć paczka paczki zamówienie zamówienia konto hasło w z i że jestem był została dostaję chcę',
  sv: 'jag inte är och att det en ett min mitt mina på för med hur vad var när varför kan vill har får inga någon paketet beställning konto tack hej lösenord betala från till som den har',
  tr: 'bir ve için nasıl ne nerede zaman neden benim bana mı mi mu değil var yok lütfen merhaba teşekkürler sipariş siparişim paket hesap şifre çok ama ile bu geldi istiyorum alabilir miyim',
  pt: 'os meu minha como quero olá oi obrigado obrigada por favor onde quando não uma para estou tenho posso ajuda preciso você bom dia conta com pedido já está foi vocês isso muito mas',
};

/** How well the words of a text fit a language, 0 to 1. */
export interface Fit {
  language: string;
  share: number;
}

let english: Set<string> | undefined;
const tellingSets = new Map(Object.entries(telling).map(([language, words]) => [language, new Set(words.split(' '))]));
/** Letters that only one of the languages writes: a word with one is worth a telling word. */
const letters: [RegExp, string][] = [
  [/[ąćęłńśźż]/u, 'pl'],
  [/[ğış]/u, 'tr'],
  [/å/u, 'sv'],
  [/ß/u, 'de'],
  [/ñ/u, 'es'],
  [/[ãõ]/u, 'pt'],
  [/[œêîû]/u, 'fr'],
];
/** Short stems match words of any language: four letters is where they begin to tell. */
const tellingLength = 4;

interface Vocabulary extends Glossary {
  /** Stems that are long enough, by their beginning. */
  stemsBy: Map<string, string[]>;
}

const vocabularies = new Map<GlossaryLanguage, Vocabulary>();

/**
 * How well a text fits each language whose support vocabulary is known, best first. Statistics
 * over letters, which detectors use, mistake one in twelve messages of two to four English
 * keywords ("Check deposit status") for another language.
 */
export function wordFits(list: readonly string[]): Fit[] {
  const words = list.filter((token) => /\p{L}/u.test(token));
  if (words.length === 0) return [];
  const fits = [...tellingSets].map(([language, small]) => {
    let points = 0;
    for (const word of words) {
      const told = small.has(word) || letters.some(([letter, whose]) => whose === language && letter.test(word));
      points += told ? 1.5 : knows(language, word) ? 1 : 0;
    }
    return { language, share: Math.min(1, points / words.length) };
  });
  return fits.sort((a, b) => b.share - a.share);
}

/** The language a single word gives away by itself, like a greeting does. */
export function toldBy(word: string): string | undefined {
  const languages = [...tellingSets].filter(([, words]) => words.has(word));
  return languages.length === 1 ? languages[0]?.[0] : undefined;
}

function knows(language: string, word: string): boolean {
  if (language === 'en') return englishWords().has(word);
  if (!(glossaryLanguages as readonly string[]).includes(language)) return false;
  const { phrases, stemsBy } = vocabularyOf(language as GlossaryLanguage);
  const folded = fold(word);
  const stems = stemsBy.get(folded.slice(0, tellingLength)) ?? [];
  return phrases.has(folded) || stems.some((stem) => folded.startsWith(stem));
}

function vocabularyOf(language: GlossaryLanguage): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const glossary = parseGlossary(language);
  const long = glossary.stems.map(({ stem }) => stem).filter((stem) => stem.length >= tellingLength);
  const vocabulary = { ...glossary, stemsBy: Map.groupBy(long, (stem) => stem.slice(0, tellingLength)) };
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

/** The English of the built-in examples and of the glossary. */
function englishWords(): Set<string> {
  if (english !== undefined) return english;
  english = new Set();
  for (const example of signalExamples()) {
    if (example.language === 'en') for (const word of tokens(example.text.toLowerCase())) english.add(word);
  }
  for (const language of glossaryLanguages) {
    for (const phrase of vocabularyOf(language).phrases.values())
      for (const word of phrase.split(' ')) english.add(word);
    for (const { english: phrase } of vocabularyOf(language).stems)
      for (const word of phrase.split(' ')) english.add(word);
  }
  return english;
}
