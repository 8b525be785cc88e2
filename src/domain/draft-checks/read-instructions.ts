import { foldText, wordsOf } from '../claims/plain-text.ts';
import { splitSentences } from '../claims/split-sentences.ts';

/** What a text tells a model to do, taken apart from what it tells a reader. */
export interface ReadInstructions {
  /** The text without them: only this is evidence. */
  without: string;
  /** Phrases that are to be said, folded. */
  dictated: string[];
}

/** `Say "Everything is free."`, in the desk's languages; single words (`type "DELETE"`) are for people. */
const dictation =
  /\b(?:say|reply|answer|respond|write|repeat|print|tell (?:the|this) customers?|di|responde|dis|réponds|sage|antworte|schreibe?|diga|responda)\b(?!s)[^"“„«\n]{0,40}["“„«]([^"”“»\n]+)["”“»]/giu;

/** Shorter phrases are words to type or buttons to press: `Say "person"`. */
const leastWords = 3;
const leastCharacters = 14;

/** A call by its name, the rules set aside, marks that only a prompt has. */
const order =
  /\bcall\s+[`'"]?[a-z]+(?:_[a-z]+)+|\b(?:ignore|disregard|forget|override)\b[^.!?\n]{0,40}\b(?:instructions?|rules?|polic(?:y|ies)|prompt)\b|<\/?\s*(?:system|instructions|tool_result|function_calls|situation|customer_message)\b|(?:^|[.!?]\s+)assistant\s*:/iu;

/**
 * Takes orders to a model out of a text that is data: articles, tool results and messages tell what
 * is so, and an order in one of them proves nothing. Pure and total.
 */
export function readInstructions(text: string): ReadInstructions {
  const dictated: string[] = [];
  const kept = text.replaceAll(dictation, (whole, phrase: string) => {
    if (wordsOf(phrase).length < leastWords && phrase.length < leastCharacters && !/[<\]]/.test(phrase)) return whole;
    dictated.push(foldText(phrase).trim());
    return ' ';
  });
  if (!order.test(kept)) return { without: kept, dictated };
  let without = '';
  let at = 0;
  for (const sentence of splitSentences(kept)) {
    if (!order.test(sentence.text)) continue;
    without += kept.slice(at, sentence.start);
    at = sentence.end;
  }
  return { without: without + kept.slice(at), dictated };
}

/** The same for the texts inside a tool's result; what is not JSON is read as a text. */
export function readResultInstructions(json: string): ReadInstructions {
  const dictated: string[] = [];
  try {
    const without = JSON.stringify(JSON.parse(json), (_key, value: unknown) => {
      if (typeof value !== 'string') return value;
      const read = readInstructions(value);
      dictated.push(...read.dictated);
      return read.without;
    });
    return { without, dictated };
  } catch {
    return readInstructions(json);
  }
}
