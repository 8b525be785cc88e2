import type { WireTool } from '../wire-request.ts';
import type { Conversation } from './read-conversation.ts';
import { overlap, wordsOf } from './words.ts';

const readVerbs = /^(get|lookup|look_up|list|check|find|read|show|fetch)_/;
/** Tools of the conversation itself: called for other reasons than their words. */
const conversational = /escalate|handoff|resolve_|close_|search|knowledge/;
/** Below it a tool's words have too little to do with the question. */
const fits = 0.5;
/** The same for the words of a description. */
const aboutIt = 0.3;

export function findTool(talk: Conversation, pattern: RegExp): WireTool | undefined {
  return talk.tools.find((tool) => pattern.test(tool.name));
}

/** True for "how do I …": such a question wants an explanation, not an action. */
export function asksHow(question: string): boolean {
  return (
    /^\W*(how|what|which|why|when|do you|does|is there|can i|could i|where (do|can) i|cómo|wie|comment)\b/i.test(
      question,
    ) && !/\bmy (\w+ )?(order|invoice|subscription|plan|refund|package|charges?)\b/i.test(question)
  );
}

/**
 * The next tool worth calling: what looks before what acts, and none twice. A tool that acts needs
 * its verb in the customer's own words.
 */
export function chooseTool(talk: Conversation): WireTool | undefined {
  const called = new Set(talk.results.map((result) => result.tool));
  const open = talk.tools.filter((tool) => !called.has(tool.name) && !conversational.test(tool.name));
  const asked = wordsOf(talk.question);
  const ranked = open
    .map((tool) => ({ tool, score: fitOf(tool, talk.question), acts: !readVerbs.test(tool.name) }))
    .filter(
      ({ tool, score, acts }) => score >= fits && (!acts || (asked.includes(verbOf(tool)) && !asksHow(talk.question))),
    )
    .sort((a, b) => Number(a.acts) - Number(b.acts) || b.score - a.score);
  const best = ranked[0]?.tool;
  const account = open.find((tool) => /lookup_(account|customer)/.test(tool.name));
  // Anything of the customer's own starts with who they are.
  const own = account && called.size === 0 && (best || speaksOf(talk.question, account));
  return own ? account : best;
}

/** A question about something of one's own that the tool says it knows about. */
function speaksOf(question: string, tool: WireTool): boolean {
  if (asksHow(question) || !/\b(my|mine|i’ve|i've|i was|i am)\b/i.test(question)) return false;
  return overlap(wordsOf(question), tool.description ?? '') >= aboutIt;
}

/** How much of the tool's name the question speaks of. */
function fitOf(tool: WireTool, question: string): number {
  const name = tool.name.replace(readVerbs, '').replaceAll('_', ' ');
  return overlap(
    wordsOf(name).filter((word) => !['statu', 'status', 'policy', 'issue'].includes(word)),
    question,
  );
}

function verbOf(tool: WireTool): string {
  const [first = '', second = ''] = tool.name.split('_');
  return wordsOf(first === 'issue' ? second : first)[0] ?? '';
}
