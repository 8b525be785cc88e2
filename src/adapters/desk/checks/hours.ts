import type { BusinessHours } from '#domain/business-hours.ts';
import { isTimeZone } from '#domain/business-time/is-time-zone.ts';
import type { DeskFault } from '../desk-faults.ts';
import { nearest } from '../nearest.ts';
import type { Check, CheckInput } from './check.ts';

export const hoursFaults: Check = ({ desk, locate }) => [
  ...(desk.hours ? faultsOf(desk.hours, 'the desk', undefined, locate) : []),
  ...desk.teams.flatMap(({ id, hours }) => (hours ? faultsOf(hours, `team \`${id}\``, id, locate) : [])),
];

function faultsOf(
  hours: BusinessHours,
  whose: string,
  id: string | undefined,
  locate: CheckInput['locate'],
): DeskFault[] {
  const faults: DeskFault[] = [];
  if (!isTimeZone(hours.timeZone)) {
    const close = nearest(hours.timeZone, Intl.supportedValuesOf('timeZone'));
    const mend = close ? `Did you mean \`${close}\`?` : 'Use an IANA name such as `Europe/Berlin`.';
    faults.push({
      ...locate.text(hours.timeZone, id),
      problem: `${whose} keeps the time of \`${hours.timeZone}\`, which is no time zone`,
      mend,
    });
  }
  for (const [day, span] of Object.entries(hours.week)) {
    if (span && span.from >= span.to) {
      const problem = `${whose} opens on ${day} at ${span.from} and closes at ${span.to}`;
      faults.push({
        ...locate.text(span.from, id),
        problem,
        mend: 'Close later than you open; a night shift is two days.',
      });
    }
  }
  if (Object.values(hours.week).every((span) => span === undefined)) {
    faults.push({
      ...(id ? locate.id(id) : locate.path(['hours'])),
      problem: `${whose} is never open`,
      mend: 'Open on at least one day.',
    });
  }
  return faults;
}
