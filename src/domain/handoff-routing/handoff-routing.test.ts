import { describe, expect, it } from 'vitest';
import { type Signal, type SignalName, signalNames, type Understanding } from '../understanding.ts';
import { priorityOf } from './priority-of.ts';
import { routeToTeam } from './route-to-team.ts';

const teams = [
  { id: 'billing', intents: ['refund', 'double_charge'] },
  { id: 'trust', intents: ['security_report', 'legal'] },
  { id: 'general', intents: [] },
];
const intents = [{ id: 'refund' }, { id: 'cancel', team: 'retention' }, { id: 'bug', team: 'billing' }];

describe('routeToTeam', () => {
  it.each([
    ['the list of a team', ['refund'], 'billing'],
    ['the intent’s own team', ['bug'], 'billing'],
    ['the fallback when the named team does not exist', ['cancel'], 'general'],
    ['the second intent when the first has no team', ['hello', 'refund'], 'billing'],
    ['the fallback without intents', [], 'general'],
  ])('goes by %s', (_name, asked, team) => {
    expect(routeToTeam({ teams, intents, asked })).toBe(team);
  });

  it('sends security and legal matters by their reason, whatever was asked', () => {
    expect(routeToTeam({ teams, intents, asked: ['refund'], reason: 'security' })).toBe('trust');
    expect(routeToTeam({ teams, intents, asked: ['refund'], reason: 'legal' })).toBe('trust');
    expect(routeToTeam({ teams, intents, asked: ['refund'], reason: 'low_confidence' })).toBe('billing');
  });

  it('of several teams that take it chooses by language, then skill, then who is at work', () => {
    const several = [
      { id: 'paris', intents: ['refund'], languages: ['fr'] },
      { id: 'berlin', intents: ['refund'], languages: ['de', 'en'] },
      { id: 'dublin', intents: ['refund'], languages: ['en'], skills: ['refund'] },
      { id: 'world', intents: [] },
      { id: 'madrid', intents: [], languages: ['es'] },
    ];
    const route = (facts: { language?: string; open?: ReadonlySet<string>; asked?: string[] }) =>
      routeToTeam({ teams: several, intents, asked: ['refund'], ...facts });
    expect(route({ language: 'fr-CA' })).toBe('paris');
    expect(route({ language: 'en', open: new Set(['berlin']) })).toBe('dublin');
    expect(route({ language: 'de' })).toBe('berlin');
    expect(route({ language: 'ja', open: new Set(['berlin', 'paris']) })).toBe('dublin');
    expect(route({ language: 'es', asked: [], open: new Set(['madrid']) })).toBe('madrid');
  });

  it('takes the first team when none is the fallback, and none when there is none', () => {
    expect(routeToTeam({ teams: teams.slice(0, 2), intents, asked: [] })).toBe('billing');
    expect(routeToTeam({ teams: [], intents, asked: ['refund'] })).toBeUndefined();
  });
});

function read(
  urgency: Understanding['urgency'],
  present: SignalName[] = [],
  sentiment: Understanding['sentiment'] = 'neutral',
) {
  const signal = (name: SignalName): Signal => ({ present: present.includes(name), confidence: 0.9 });
  const signals = Object.fromEntries(signalNames.map((name) => [name, signal(name)])) as Understanding['signals'];
  return { urgency, sentiment, signals };
}

describe('priorityOf', () => {
  it.each([
    [{ understanding: read('low'), frustration: 0 }, 'low'],
    [{ understanding: read('low', ['churnRisk']), frustration: 0 }, 'high'],
    [{ understanding: read('normal'), frustration: 0, reason: 'security' as const }, 'urgent'],
    [{ understanding: read('normal', ['accountCompromise']), frustration: 0 }, 'urgent'],
    [{ understanding: read('urgent'), frustration: 0, reason: 'legal' as const }, 'urgent'],
    [{ understanding: read('normal', ['frustration'], 'negative'), frustration: 1 }, 'high'],
    [{ understanding: read('normal'), frustration: 0, reopened: true }, 'high'],
    [{ understanding: read('normal'), frustration: 0, reason: 'low_confidence' as const }, 'normal'],
  ])('is the highest that anything calls for (%#)', (facts, priority) => {
    expect(priorityOf(facts)).toBe(priority);
  });
});
