import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSeat, type Seat } from './choose-seat.ts';

const seat = (userId: string, more: Partial<Seat> = {}): Seat => ({
  userId,
  languages: [],
  skills: [],
  capacity: 4,
  load: 0,
  away: false,
  ...more,
});
const chosen = (seats: Seat[], language = 'en', intents = ['refund']) =>
  chooseSeat({ seats, language, intents })?.userId;

describe('chooseSeat', () => {
  it.each<[string, Seat[], string | undefined]>([
    ['most room', [seat('ana', { load: 2 }), seat('ben', { load: 1 })], 'ben'],
    [
      'share of room, not number',
      [seat('ana', { load: 2, capacity: 10 }), seat('ben', { load: 1, capacity: 2 })],
      'ana',
    ],
    ['knowledge before room', [seat('ana'), seat('ben', { load: 2, skills: ['refund'] })], 'ben'],
    ['turns', [seat('ana', { lastGivenAt: new Date(2) }), seat('ben', { lastGivenAt: new Date(1) })], 'ben'],
    ['never had one', [seat('ana', { lastGivenAt: new Date(1) }), seat('ben')], 'ben'],
    ['nobody who is away', [seat('ana', { away: true })], undefined],
    ['nobody who is full', [seat('ana', { load: 4 })], undefined],
    ['nobody without the language', [seat('ana', { languages: ['fr', 'de'] })], undefined],
  ])('goes by %s', (_name, seats, userId) => {
    expect(chosen(seats)).toBe(userId);
  });

  it('takes a base language for its regions', () => {
    expect(chosen([seat('ana', { languages: ['pt'] })], 'pt-BR')).toBe('ana');
  });

  it('gives everybody their turn, and nobody more than they have room for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }), (capacities) => {
        const seats = capacities.map((capacity, i) => seat(`usr_${i}`, { capacity }));
        const room = capacities.reduce((sum, capacity) => sum + capacity, 0);
        for (let given = 0; given < room; given++) {
          const next = chooseSeat({ seats, language: 'en', intents: [] });
          if (!next) return false;
          next.load += 1;
          next.lastGivenAt = new Date(given);
        }
        return (
          chooseSeat({ seats, language: 'en', intents: [] }) === undefined &&
          seats.every(({ load, capacity }) => load === capacity)
        );
      }),
    );
  });
});
