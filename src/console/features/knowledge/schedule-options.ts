const choices = [
  { minutes: 0, label: 'Only by hand' },
  { minutes: 60, label: 'Every hour' },
  { minutes: 360, label: 'Every 6 hours' },
  { minutes: 1_440, label: 'Every day' },
  { minutes: 10_080, label: 'Every week' },
];

/** How often a source may be synced; an odd interval set elsewhere is among them. */
export function scheduleOptions(current?: number): { value: string; label: string }[] {
  const odd = current && !choices.some(({ minutes }) => minutes === current);
  return [...choices, ...(odd ? [{ minutes: current, label: `Every ${current} minutes` }] : [])].map(
    ({ minutes, label }) => ({ value: String(minutes), label }),
  );
}
