import type { HoursView } from '#wire/widget/desk.ts';
import { sayWhen } from '../locales/say-time.ts';
import { fill } from '../locales/strings.ts';
import { useWidget } from './use-widget.ts';

const minute = 60_000;

/** Whether people are there, and when to expect them. */
export function Hours({ hours, agent }: { hours: HoursView; agent: string }) {
  const { state, t } = useWidget();
  const now = new Date();
  const when = (at: Date) => sayWhen(at, now, state.locale);
  const text = hours.open
    ? fill(t.teamHere, { expected: when(new Date(now.getTime() + hours.replyMinutes * minute)) })
    : hours.opensAt
      ? fill(t.teamAwayUntil, { time: when(new Date(hours.opensAt)), agent })
      : fill(t.teamAway, { agent });
  return (
    <p class={hours.open ? 'hours open' : 'hours'}>
      <span>{text}</span>
    </p>
  );
}
