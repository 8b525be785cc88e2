import type { ReplyPart } from '../reply.ts';
import { parsed } from './fill-input.ts';
import { phrase } from './phrases.ts';
import type { Conversation, SeenPassage, SeenResult } from './read-conversation.ts';
import { overlap, wordsOf } from './words.ts';

const mostUnits = 5;
const mostFacts = 8;
/** Below it a passage has too little to do with the question to answer from. */
const relevant = 0.34;

/** The best passage's units from the first relevant one on, each cited. Empty when nothing fits. */
export function citedAnswer(talk: Conversation): ReplyPart[] {
  const asked = wordsOf(talk.question);
  const best = talk.passages
    .map((passage) => ({ passage, score: scoreOf(passage, asked) }))
    .sort((a, b) => b.score - a.score)[0];
  // Across languages words do not match; then the search's own order is what there is.
  const chosen = best && best.score >= relevant ? best.passage : talk.language === 'en' ? undefined : talk.passages[0];
  if (!chosen) return [];
  const scores = chosen.units.map((unit) => overlap(asked, unit));
  const first = Math.max(0, scores.indexOf(Math.max(...scores)));
  return chosen.units.slice(first, first + mostUnits).map((unit, at, all) => ({
    type: 'text',
    text: `${unit.trim()}${at === all.length - 1 ? '' : isListed(all[at + 1] ?? '') ? '\n' : ' '}`,
    cites: [{ source: chosen.source, from: first + at }],
  }));
}

/** What the tools returned, in the words they returned it. */
export function factsAnswer(talk: Conversation): ReplyPart[] {
  const waiting = talk.results.find((result) => /^Not done yet/.test(result.text));
  if (waiting) return [say(phrase(/colleague|approv/i.test(waiting.text) ? 'approve' : 'confirm', talk.language))];
  const last = talk.results.filter((result) => !result.isError && !/search|knowledge/.test(result.tool)).at(-1);
  if (!last) return [];
  const all = factsOf(last);
  const asked = wordsOf(talk.question);
  const fitting = all.filter((fact) => overlap(asked, fact) > 0);
  const facts = (fitting.length > 0 && /lookup|list/.test(last.tool) ? fitting : all).slice(0, mostFacts);
  if (facts.length === 0) return [say(phrase('done', talk.language))];
  return [say(`${phrase('found', talk.language)}\n${facts.map((fact) => `- ${fact}`).join('\n')}`)];
}

export function say(text: string): ReplyPart {
  return { type: 'text', text };
}

function scoreOf(passage: SeenPassage, asked: string[]): number {
  const whole = overlap(asked, `${passage.title} ${passage.units.join(' ')}`);
  return 0.6 * whole + 0.4 * Math.max(0, ...passage.units.map((unit) => overlap(asked, unit)));
}

/** Fields made for people first; raw ids, links and empty ones are left out. */
function factsOf(result: SeenResult): string[] {
  const value = parsed(result.text);
  if (typeof value !== 'object' || value === null) return result.text.trim() ? [result.text.trim().slice(0, 300)] : [];
  const entries = fieldsOf(value, '');
  const display = new Set(entries.flatMap(([key]) => (key.endsWith('_display') ? [key.slice(0, -8)] : [])));
  return entries
    .filter(([key]) => !display.has(key) && !display.has(key.replace(/_on$/, '')))
    .map(([key, field]) => `${key.replace(/_display$/, '').replaceAll('_', ' ')}: ${field}`);
}

/** Texts and numbers of a result, those inside with the name of what holds them. */
function fieldsOf(value: object, prefix: string): [string, string | number][] {
  if (Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, field]): [string, string | number][] => {
    if (typeof field === 'object' && field !== null) return fieldsOf(field, `${prefix}${key}_`);
    return (typeof field === 'string' && field !== '') || typeof field === 'number' ? [[`${prefix}${key}`, field]] : [];
  });
}

function isListed(unit: string): boolean {
  return /^\s*(\d+[.)]|[-*•])\s/.test(unit);
}
