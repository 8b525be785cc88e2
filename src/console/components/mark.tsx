/** The mark: a rail that rises over its posts. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" className="fill-[#17495a]" />
      <path d="M6 20.5C11 20.5 12 11.5 17 11.5H26" fill="none" stroke="#e2b565" strokeWidth="3" strokeLinecap="round" />
      <path d="M10 20v5M18 12v13M25 12v13" stroke="#f4efe4" strokeWidth="2" strokeLinecap="round" opacity=".75" />
    </svg>
  );
}
