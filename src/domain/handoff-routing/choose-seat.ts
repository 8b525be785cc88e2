/** A person of the team as a hand-over sees them. */
export interface Seat {
  userId: string;
  /** BCP 47; empty: any. */
  languages: readonly string[];
  /** Ids of intents they know best. */
  skills: readonly string[];
  /** Open conversations above which they get no more. */
  capacity: number;
  /** Open conversations they have. */
  load: number;
  away: boolean;
  /** When they last got one; never: they are next. */
  lastGivenAt?: Date;
}

export interface SeatFacts {
  seats: readonly Seat[];
  /** BCP 47, of the customer. */
  language: string;
  /** Ids of the ticket's intents. */
  intents: readonly string[];
}

/**
 * Who gets a hand-over: of those who are there, have room and speak the language, first whoever
 * knows the intent, then whoever has most room, then in turns. Undefined when nobody can: it waits
 * in the team's queue. Pure and total.
 */
export function chooseSeat({ seats, language, intents }: SeatFacts): Seat | undefined {
  const knows = (seat: Seat) => seat.skills.some((skill) => intents.includes(skill));
  const fill = (seat: Seat) => seat.load / seat.capacity;
  return seats
    .filter((seat) => !seat.away && seat.load < seat.capacity && speaks(seat.languages, language))
    .toSorted(
      (a, b) =>
        Number(knows(b)) - Number(knows(a)) ||
        fill(a) - fill(b) ||
        (a.lastGivenAt?.getTime() ?? 0) - (b.lastGivenAt?.getTime() ?? 0) ||
        a.userId.localeCompare(b.userId),
    )[0];
}

/** Whether a list of languages takes one; an empty list takes any, `pt` takes `pt-BR`. */
export function speaks(languages: readonly string[], language: string): boolean {
  const base = (tag: string) => tag.split('-')[0];
  return languages.length === 0 || languages.some((own) => base(own) === base(language));
}
