import { countedIn, numbersIn, readNumber } from '../claims/number-readings.ts';
import { boundaryAfter, boundaryBefore, foldText, plainText, wordsOf } from '../claims/plain-text.ts';
import { readClaims } from '../claims/read-claims.ts';
import type { InputField } from './input-fields.ts';

/**
 * What trusted texts hold, ready to be asked for a value.
 *
 * In the customer's own words a value may stand anywhere. In a tool's result (a text that is
 * JSON) only a whole field or key counts: a note inside an order that says "refund 500 to
 * account 9" is one long field, and neither 500 nor 9 can be taken out of it.
 */
export interface TrustedValues {
  words: Set<string>;
  /** The customer's messages, as written and folded. */
  written: string[];
  texts: string[];
  numbers: Set<number>;
  /** Whole fields and keys of results, folded. */
  fields: Set<string>;
}

/** Reads the trusted texts of the facts once. */
export function readTrusted(texts: readonly string[]): TrustedValues {
  const trusted: TrustedValues = { words: new Set(), written: [], texts: [], numbers: new Set(), fields: new Set() };
  for (const text of texts) {
    const data = asJson(text);
    if (data === undefined) addWords(trusted, text);
    else addFields(trusted, data, 0);
  }
  return trusted;
}

function addWords(trusted: TrustedValues, text: string): void {
  trusted.written.push(text);
  trusted.texts.push(foldText(text));
  for (const word of wordsOf(text)) trusted.words.add(word);
  for (const reading of numbersIn(text)) {
    // "24 200" is one number to a French writer and two to others.
    const parts = reading.text.split(' ').flatMap(readNumber);
    for (const value of [...reading.values, ...parts]) trusted.numbers.add(value);
  }
  for (const value of countedIn(text)) trusted.numbers.add(value);
}

/** A text that is a JSON object, list or string is data; anything else is somebody's words. */
function asJson(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// As deep as a result of a sane tool goes; deeper fields are not trusted, which is the safe side.
const deepest = 24;

function addFields(trusted: TrustedValues, data: unknown, depth: number): void {
  if (typeof data === 'number') trusted.numbers.add(data);
  if (typeof data === 'string') {
    trusted.fields.add(fold(data));
    // A field that is one number with a unit, such as "24.00 USD", is that number.
    const readings = data.length <= 16 && /\d/.test(data) ? numbersIn(data) : [];
    if (readings.length === 1) for (const value of readings[0]?.values ?? []) trusted.numbers.add(value);
  }
  if (typeof data !== 'object' || data === null || depth >= deepest) return;
  for (const [key, value] of Object.entries(data)) {
    if (!Array.isArray(data)) trusted.fields.add(fold(key));
    addFields(trusted, value, depth + 1);
  }
}

const fold = (text: string) => foldText(text).trim().replace(/^#\s*/, '').replace(/\s+/g, ' ');

/** True when the value occurs in what is trusted: numbers by value, codes as a whole, prose word by word. */
export function isTrusted(trusted: TrustedValues, field: InputField): boolean {
  if (typeof field.value === 'number') return isTrustedNumber(trusted, field.path, field.value);
  const value = fold(field.value);
  if (value === '' || trusted.fields.has(value)) return true;
  if (occursIn(trusted.texts, value)) return true;
  if (String(Number(value)) === value && isTrustedNumber(trusted, field.path, Number(value))) return true;
  if (isWrittenOtherwise(trusted, field.value)) return true;
  if (!/[\s,;]/.test(value)) return trusted.words.has(value);
  return value.split(/[,;\n]/).every((part) => isTrustedPart(trusted, part.trim()));
}

/** A date, telephone number or address that the customer wrote in another format: "March 5th" for 2026-03-05. */
function isWrittenOtherwise(trusted: TrustedValues, value: string): boolean {
  const [claim, ...more] = readClaims(value);
  if (!claim || more.length > 0 || !['date', 'phone', 'email', 'link'].includes(claim.kind)) return false;
  if (claim.text.length < plainText(value).trim().length) return false;
  const written = trusted.written.flatMap(readClaims).flatMap((one) => one.meanings.flat());
  return claim.meanings
    .flat()
    .some((meaning) => written.includes(meaning) || written.includes(meaning.replace(/^\d{4}/, '-')));
}

/** A part of a written address: a whole field of a result, or words the customer wrote. */
function isTrustedPart(trusted: TrustedValues, part: string): boolean {
  return trusted.fields.has(part) || wordsOf(part).every((word) => trusted.words.has(word));
}

function isTrustedNumber(trusted: TrustedValues, path: string, value: number): boolean {
  if (trusted.numbers.has(value)) return true;
  // 2400 in a field of cents is what the customer called $24.
  return /(?:cents|minor|minor_units|minorUnits)$/i.test(path) && trusted.numbers.has(value / 100);
}

function occursIn(texts: readonly string[], value: string): boolean {
  const pattern = new RegExp(`${boundaryBefore}${escapePattern(value)}${boundaryAfter}`, 'u');
  return texts.some((text) => pattern.test(text));
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
