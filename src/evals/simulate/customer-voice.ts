import type { Persona } from './scenario.ts';

/** Lines that a customer says by themselves, in the languages of the demo desk. */
export interface OwnLines {
  thanks: string;
  unknown: string;
  again: string;
  person: string;
  yes: string;
  no: string;
}

const lines: Record<string, OwnLines> = {
  en: {
    thanks: 'Thank you, that is all.',
    unknown: 'I do not know that.',
    again: 'That does not answer my question.',
    person: 'Then I want to talk to a person.',
    yes: 'Yes',
    no: 'No',
  },
  es: {
    thanks: 'Gracias, eso es todo.',
    unknown: 'Eso no lo sé.',
    again: 'Eso no responde a mi pregunta.',
    person: 'Entonces quiero hablar con una persona.',
    yes: 'Sí',
    no: 'No',
  },
  de: {
    thanks: 'Danke, das war alles.',
    unknown: 'Das weiß ich nicht.',
    again: 'Das beantwortet meine Frage nicht.',
    person: 'Dann möchte ich mit einem Menschen sprechen.',
    yes: 'Ja',
    no: 'Nein',
  },
  fr: {
    thanks: 'Merci, c’est tout.',
    unknown: 'Je ne sais pas.',
    again: 'Cela ne répond pas à ma question.',
    person: 'Alors je veux parler à une personne.',
    yes: 'Oui',
    no: 'Non',
  },
  pt: {
    thanks: 'Obrigado, é só isso.',
    unknown: 'Não sei.',
    again: 'Isso não responde à minha pergunta.',
    person: 'Então quero falar com uma pessoa.',
    yes: 'Sim',
    no: 'Não',
  },
  ja: {
    thanks: 'ありがとうございます。以上です。',
    unknown: 'それは分かりません。',
    again: '質問の答えになっていません。',
    person: 'では担当者と話したいです。',
    yes: 'はい',
    no: 'いいえ',
  },
};

export function ownLines(language: string): OwnLines {
  return lines[language.split('-')[0] ?? 'en'] ?? (lines.en as OwnLines);
}

const tangents = [
  'So I was telling my sister about this yesterday, she has the same planner by the way,',
  'We just moved offices and everything is in boxes, anyway,',
  'I hope I am writing to the right place, the coffee machine broke too this morning,',
];

/** The words as this persona writes them. The same words and turn always give the same text. */
export function voiced(text: string, persona: Persona, language: string, turn: number): string {
  // Manners are English; in other languages the scenario's own words carry the persona.
  if (language.split('-')[0] !== 'en') return text;
  switch (persona) {
    case 'angry':
      return turn === 0 ? `${text} This is really annoying!` : text;
    case 'terse':
      return text
        .replaceAll(/\b(?:please|could you|can you|i would like to|thank you|hello|hi)\b[, ]*/giu, '')
        .replace(/[.]$/, '')
        .trim()
        .toLowerCase();
    case 'rambling':
      return turn === 0 ? `${tangents[text.length % tangents.length]} ${text} Sorry for the long message.` : text;
    case 'non-native':
      return text.replaceAll(/\b(?:the|a|an|my)\b /giu, '').replaceAll(/\b(?:is|has|are)\b/giu, 'be');
    default:
      return text;
  }
}
