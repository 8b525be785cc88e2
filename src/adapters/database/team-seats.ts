import { type RawBuilder, sql } from 'kysely';
import type { Seat } from '#domain/handoff-routing/choose-seat.ts';
import type { Queries } from './database.ts';

/** A member's seat, as they or a lead set it. */
export interface SeatSettings {
  teams: string[];
  languages: string[];
  skills: string[];
  capacity: number;
  away: boolean;
}

/** Of a member who never set one: no team, so that nothing is given to them. */
export const noSeat: SeatSettings = { teams: [], languages: [], skills: [], capacity: 6, away: false };

/** Conversations a person has in hand; worded as the index of what is not over. */
const loadOf = (userId: RawBuilder<unknown>) => sql<number>`(
  select count(*)::int from conversations c
  where c.ticket_state in ('open', 'awaiting_review', 'awaiting_customer', 'escalated') and not c.spam
    and c.ticket_state <> 'awaiting_customer' and c.owner_kind = 'human' and c.owner_id = ${userId}
    and (c.snoozed_until is null or c.snoozed_until <= now())
)`;

/** How many conversations a person has in hand. */
export async function readLoad(queries: Queries, userId: string): Promise<number> {
  const { rows } = await sql<{ load: number }>`select ${loadOf(sql`${userId}`)} as load`.execute(queries);
  return rows[0]?.load ?? 0;
}

/** Conversations that wait for a team. */
export async function waitingFor(queries: Queries, team: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from conversations
    where ticket_state in ('open', 'awaiting_review', 'awaiting_customer', 'escalated') and not spam
      and ticket_state <> 'awaiting_customer' and owner_kind = 'team' and owner_id = ${team}
      and (snoozed_until is null or snoozed_until <= now())`.execute(queries);
  return rows[0]?.waiting ?? 0;
}

/** The active people who take a team's hand-overs, with how many conversations each has in hand. */
export async function readSeats(queries: Queries, team: string): Promise<Seat[]> {
  const { rows } = await sql<Omit<Seat, 'lastGivenAt'> & { lastGivenAt: Date | null }>`
    select s.user_id as "userId", s.languages, s.skills, s.capacity, s.away, s.last_given_at as "lastGivenAt",
      ${loadOf(sql`s.user_id`)} as load
    from team_seats s join users u on u.id = s.user_id
    where ${team} = any(s.teams) and u.disabled_at is null and u.role <> 'viewer'`.execute(queries);
  return rows.map(({ lastGivenAt, ...seat }) => ({ ...seat, lastGivenAt: lastGivenAt ?? undefined }));
}

/** Seats by member. */
export async function readSeatSettings(queries: Queries): Promise<Map<string, SeatSettings>> {
  const rows = await queries.selectFrom('team_seats').selectAll().execute();
  return new Map(
    rows.map(({ user_id, teams, languages, skills, capacity, away }) => [
      user_id,
      { teams, languages, skills, capacity, away },
    ]),
  );
}

export async function saveSeat(queries: Queries, userId: string, seat: SeatSettings): Promise<void> {
  const said = { ...seat, updated_at: new Date() };
  await queries
    .insertInto('team_seats')
    .values({ user_id: userId, ...said })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(said))
    .execute();
}
