import { normalise, tokens } from '../learning/normalise.ts';
import { hash, type TermCounts } from '../learning/terms.ts';

/**
 * Words that mean the same to a signal, by concept: an example with "operator" then teaches
 * something about "supervisor" too. English only; other languages come here through the glossary.
 * `*` ends a stem.
 */
const concepts: Record<string, string> = {
  human:
    'human*, person, persons, people, someone, somebody, anyone, anybody, agent*, representative*, rep, reps, employee*, staff, colleague*, manager*, supervisor*, operator*, specialist*, advisor*, adviser*, team member*, customer service, customer support, customer care, support team, boss, in charge, your team, your people, real being',
  contact:
    'talk*, speak*, spoke, chat, contact*, reach, call, calls, calling, callback, ring, phone, phoned, get in touch, in touch, connect, connected, transfer, hand me, hand over, hand it, pass me, put me, put through, escalate, forward, take over, takes over, deal with, conversation, put on',
  want: "want, wants, wanted, need, needs, i'd like, would like, like to, prefer, rather, demand, insist, let me, give me, get me, may i, wish, request*, please",
  bot: 'bot, bots, robot*, chatbot*, machine, automated, automatic*, canned, ai, artificial, software answering',
  not: "not, no, never, don't, doesn't, didn't, isn't, wasn't, won't, can't, cannot, without, stop, nobody, nothing, aren't, n't, none, neither, nor",
  law: 'lawyer*, attorney*, solicitor*, barrister*, legal, legally, sue, suing, sued, court, courts, lawsuit*, litigat*, tribunal, police, small claims, ombudsman, regulator*, consumer protection, trading standards, data protection authority, commissioner, press charges, prosecut*, law, legal action, proceedings, consumer protection agency, ftc, attorney general',
  threat:
    "will, i'll, we'll, going to, gonna, shall, unless, otherwise, or else, final notice, last chance, hear from, see you, expect, consider*, prepared to, intend, take this to, taking this",
  account: 'account, profile, login, log in, logged, logs, sign in, signed, session*, device*, password*',
  purchase: 'order, orders, ordered, purchase*, bought, payment*, transaction*, charge, charges, charged, card, money',
  stranger:
    'someone else, somebody else, stranger*, unknown, hacker*, hacked, hack, hijack*, stolen, stole, steal*, compromised, breached, unauthorized, unauthorised, fraud*, suspicious, impersonat*, intruder, foreign, never been, got into, broke into, breaking into, got access, phishing, phished, scam*',
  notmine:
    "wasn't me, not me, not by me, i didn't, i did not, i never, never did, never made, never placed, never touched, never asked, not mine, aren't mine, isn't mine, don't recognize, don't recognise, do not recognize, without my, behind my back, i do not recognize, without my knowledge",
  weakness:
    'vulnerabilit*, xss, csrf, sql injection, injection, exploit*, leak, leaks, leaking, leaked, exposed, exposes, security hole, security issue, security flaw, security bug, breach*, idor, access control, bypass*, bug bounty, disclosure, unencrypted, plain text, publicly, readable, everybody can, anyone can, vulnerability',
  others:
    "other customers, other users, other people, other companies, another user, another customer, another person, another company, someone else's, other people's, other clients, everybody, strangers, different person, other workspaces, other accounts, any account",
  anger:
    'angry, furious, frustrat*, annoy*, ridiculous, unacceptable, terrible, awful, horrible, worst, useless, pathetic, disgust*, disgrace*, appalling, outrag*, fed up, sick of, tired of, joke, nonsense, garbage, rubbish, crap, mess, incompetent, disappoint*, upset, livid, mad, unbelievable, absurd, nightmare, patience, insane, hate, shame*, scandal*, waste, wasted, let down, not happy, unhappy, ugh, seriously, bad, disaster',
  again:
    'again, still, third time, second time, fourth time, twice, three times, how many times, for weeks, for months, since last, weeks, months, days, every time, always, keep, keeps, once more, over and over, hours, many times',
  product:
    'does your, do you have, do you offer, do you support, do you, how many, is there a, is there an, feature*, api, seats, per seat, include*, plan, plans, pricing, option, settings, configure, set up, how do i add, can i add, can i invite, opening hours, hours, what is, what are',
  leave:
    'cancel*, terminat*, leave, leaving, switch*, quit, goodbye, elsewhere, competitor*, alternative*, another provider, better offer, not renew, stop paying, close my, end my, unsubscribe, move away, leave you, cancel subscription, delete account, downgrade',
  service: 'subscription*, membership, contract, renewal, renew*, service, provider',
  override:
    'ignore, disregard, forget, override, bypass, reveal, pretend, act as, you are now, from now on, obey, simulate, roleplay, role play, unrestricted, no restrictions, jailbreak, developer mode, new instructions, new task, instead of that, do not follow, leave aside',
  instructions:
    'instruction*, prompt, prompts, rule, rules, system prompt, guideline*, policy, policies, restriction*, previous, above, before this, everything, initial, hidden, secret, exact words',
  question: '?',
  thanks: 'thanks, thank you, great, good, perfect, kind, lovely, helpful, friendly, nice, love, happy, excellent',
  calm: 'no rush, not urgent, no worries, no hurry, just curious, just wondering, wondering, curious, by the way, take your time, calm',
};

interface Entry {
  words: string[];
  concept: string;
}

const byFirst = new Map<string, Entry[]>();
const stems: { stem: string; concept: string }[] = [];
for (const [concept, list] of Object.entries(concepts)) {
  for (const form of list.split(',')) {
    const words = tokens(normalise(form.replace('*', '')));
    const first = words[0];
    if (first === undefined) continue;
    if (form.trim().endsWith('*') && words.length === 1) stems.push({ stem: first, concept });
    else byFirst.set(first, [...(byFirst.get(first) ?? []), { words, concept }]);
  }
}

/** Farthest apart, in tokens, that two concepts still belong together. */
const reach = 6;

/**
 * The concepts of an English text, and which comes soon after which: "not" before "want" before
 * "human" is another message than "want" before "human".
 */
export function conceptsOf(text: string): TermCounts {
  const list = tokens(normalise(text)).slice(0, 300);
  const found: { concept: string; at: number }[] = [];
  list.forEach((token, at) => {
    for (const entry of byFirst.get(token) ?? []) {
      if (entry.words.every((word, i) => list[at + i] === word)) found.push({ concept: entry.concept, at });
    }
    for (const { stem, concept } of stems) if (token.startsWith(stem)) found.push({ concept, at });
  });
  const seen = new Set<number>();
  found.forEach(({ concept, at }, i) => {
    seen.add(hash(`k ${concept}`));
    for (const after of found.slice(i + 1)) {
      if (after.at - at > reach) break;
      if (after.concept !== concept) seen.add(hash(`kk ${concept} ${after.concept}`));
    }
  });
  return new Map([...seen].map((term) => [term, 1]));
}

/** Whether a concept is among those of a text. */
export function speaksOf(found: TermCounts | undefined, concept: string): boolean {
  return found?.has(hash(`k ${concept}`)) ?? false;
}
