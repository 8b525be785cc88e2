import { Icon, Mark } from './icon.tsx';

/** A round picture: the mark for the AI, initials for a person. */
export function AgentFace({ person, isPerson }: { person?: string; isPerson?: boolean }) {
  if (!isPerson) {
    return (
      <span class="face" aria-hidden="true">
        <Mark />
      </span>
    );
  }
  const initials = (person ?? '')
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <span class="face person" aria-hidden="true">
      {initials || <Icon name="person" />}
    </span>
  );
}
