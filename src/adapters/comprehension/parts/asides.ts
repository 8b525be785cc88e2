import { normalise, tokens } from '../learning/normalise.ts';
import { clausesOf } from './clauses.ts';

/** What a message says beside what it wants. */
export interface Asides {
  /** The message without them. */
  rest: string;
  /** Only who writes was left out, nothing that is denied. */
  onlyIntroductions: boolean;
}

/** An introduction is short; a longer clause says what happened. */
const longest = 14;

/** Who the writer, or somebody of theirs, is: a trade, a place of work, a course of studies. */
const introductions: Record<string, RegExp> = {
  en: /^(?:(?:i am|i'm|we are|we're|(?:my|our) [\p{L}-]+(?: [\p{L}-]+)? is) (?:(?:just|only|also|currently|both) )?(?:an?|the|with|from|at|studying|working|employed)\b|ours is an?\b|as an? |(?:i|we|(?:my|our) [\p{L}-]+) (?:work|works|study|studies|teach|teaches|practi[sc]e|run|own|manage)s? )/u,
  es: /^(?:soy|somos|trabajo|trabajamos|estudio|estudiamos|dirijo|mi [\p{L}]+ es|nuestr[oa] [\p{L}]+ es) /u,
  fr: /^(?:je suis (?:un|une|en|au|dans|avocat|juriste|étudiant|juge|notaire|policier)|nous sommes (?:un|une|des)|je travaille|nous travaillons|j'étudie|en tant que?|m(?:on|a) [\p{L}]+ est (?:un|une|avocat|juriste|juge))/u,
  de: /^(?:ich bin (?:eine?|[\p{L}]+(?:in|er|ist|ent|wält)\b|anwalt)|wir sind (?:eine?|[\p{L}]+kanzlei)|ich (?:arbeite|studiere|unterrichte|leite) |wir arbeiten |mein(?:e)? [\p{L}]+ ist (?:eine?|[\p{L}]+(?:in|er|wält)\b|anwalt))/u,
  pt: /^(?:sou|somos|trabalho|trabalhamos|estudo|meu [\p{L}]+ é|minha [\p{L}]+ é) /u,
  ja: /(?:ですが|と申します|に勤めています|で働いています|を勉強しています|の者です)[、。]?$/u,
};

/** Somebody else for whom the writer asks: "my lawyer needs the invoice" wants the invoice. Up to the verb. */
const principals: Record<string, RegExp> = {
  en: /^(?:my|our|the|his|her|their) [\p{L}-]+(?: [\p{L}-]+){0,2} (?=(?:needs?|wants?|would like|requires?|requested|(?:asks?|asked)(?: me| us)? for|(?:is|are) asking(?: me| us)? for) )/iu,
  es: /^(?:mi|nuestr[oa]|el|la|los|las|su) [\p{L}]+(?: [\p{L}]+){0,2} (?=(?:necesitan?|quieren?|piden?|pidió|solicitan?) )/iu,
  fr: /^(?:mon|ma|notre|le|la|les|son|sa) [\p{L}-]+(?: [\p{L}-]+){0,2} (?=(?:a besoin|ont besoin|voudrai(?:t|ent)|veu(?:t|lent)|demande(?:nt)?) )/iu,
  de: /^(?:meine?|unsere?|der|die|das|seine?|ihre?) [\p{L}-]+(?: [\p{L}-]+){0,2} (?=(?:braucht|brauchen|benötigt|möchte|bittet um) )/iu,
  pt: /^(?:meu|minha|noss[oa]|o|a|os|as|seu|sua) [\p{L}]+(?: [\p{L}]+){0,2} (?=(?:precisam?|querem?|quer|pedem?|pediu|solicitam?) )/iu,
  ja: /^[^、。]{1,8}[がは](?=[^、。]+[をが][^、。]*(?:必要|求め|欲し))/u,
};

/** In an introduction these words say what happened after all. */
const happened =
  /victim|víctima|victime|opfer|vítima|被害|hack|stole|robad|vol[ée]|gestohlen|roubad|乗っ取|不正|locked|blocked|bloqu|gesperrt|represent|behalf|against|contra\b|contre\b|gegen|whose|\bwho\b|\bsue|your (?:company|service)/u;

/** What the writer says they do not want, at the start of a clause. */
const denials: Record<string, RegExp> = {
  en: /^(?:and |but )?(?:not (?:my|our|the|a|an|about|to)\b|(?:i|we) (?:do not|don't|did not|didn't|am not|are not|'m not|never) (?:want|wish|mean|plan|intend|need|trying|going|planning|looking|asking)|(?:i'm|we're) not (?:trying|going|planning|looking|asking)|without \p{L}+ing|rather than|instead of|(?:(?:i|we) (?:want|wish|would like|'d like|need) to )?keep(?:ing)? (?:my|our|the)\b)/u,
  es: /^(?:y |pero )?(?:no (?:mi|la|el|nuestra|toda)\b|no (?:quiero|queremos|pretendo|busco|necesito)|sin \p{L}+r\b|en lugar de|en vez de|(?:(?:quiero|queremos) )?(?:conservar|mantener|quedarme)\b)/u,
  fr: /^(?:et |mais )?(?:pas (?:mon|ma|le|la|notre|tout)\b|(?:je|nous) ne (?:veux|voulons|souhaite|cherche|demande) pas|sans \p{L}+r\b|au lieu de|(?:(?:je veux|nous voulons) )?(?:garder|conserver)\b)/u,
  de: /^(?:und |aber )?(?:nicht (?:mein|unser|das|den|die|der)|(?:ich|wir) (?:will|möchte|wollen|möchten|habe nicht vor)\b.*\b(?:nicht|kein\p{L}*)\b|ohne .* zu |statt |.*\bbehalten\b)/u,
  pt: /^(?:e |mas )?(?:não (?:a |o )?(?:minha|meu|nossa|nosso)|não (?:quero|queremos|pretendo|preciso)|sem \p{L}+r\b|em vez de|(?:(?:quero|queremos) )?manter\b)/u,
  ja: /(?:ではなく|ではありません|じゃなくて|したいわけではありません|つもりはありません|(?:は|を)残した(?:い|いです))[、。]?$/u,
};

/** A clause after "and" begins with it. */
const joining = /^(?:and|but|so|y|pero|et|mais|und|aber|e|mas)\s+/iu;

const greeting =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|hola|buenos días|bonjour|hallo|guten tag|olá|oi)\b[ ,!.]*/u;

/**
 * The message without the clauses that say who writes or what is not wanted, and without those it
 * asks for: "we are a law firm and need an invoice" and "my lawyer needs an invoice" want an
 * invoice, "a board, not my account" a board. Undefined when there are none, or nothing else.
 */
export function withoutAsides(text: string, language: string): Asides | undefined {
  const base = language.split('-')[0] ?? 'en';
  const clauses = clausesOf(text);
  let onlyIntroductions = true;
  const kept = clauses.flatMap((clause) => {
    const plain = normalise(clause).replace(greeting, '');
    if (introduces(plain, base)) return [];
    if (denials[base]?.test(plain) !== true) return [withoutPrincipal(clause, plain, base)];
    onlyIntroductions = false;
    return [];
  });
  const rest = kept.join(' ').trim();
  if (rest === clauses.join(' ').trim() || kept.length === 0) return undefined;
  return { rest, onlyIntroductions };
}

function withoutPrincipal(clause: string, plain: string, base: string): string {
  const trimmed = clause.trimStart().replace(joining, '');
  const whom = happened.test(plain) ? undefined : principals[base]?.exec(trimmed)?.[0];
  return whom ? trimmed.slice(whom.length) : clause;
}

/** Whether a text says who writes and nothing else. */
export function isIntroduction(text: string, language: string): boolean {
  const base = language.split('-')[0] ?? 'en';
  const clauses = clausesOf(text);
  return clauses.length > 0 && clauses.every((clause) => introduces(normalise(clause).replace(greeting, ''), base));
}

function introduces(plain: string, base: string): boolean {
  return introductions[base]?.test(plain) === true && !happened.test(plain) && tokens(plain).length <= longest;
}
