const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9.5l6 6 6-6',
  back: 'M14.5 6l-6 6 6 6',
  send: 'M12 19V5.5M6 11l6-6 6 6',
  home: 'M4.5 11L12 4.5 19.5 11M6.5 9.5V19h11V9.5',
  messages: 'M5 6.5h14v9.5h-8L7 19.5V16H5z',
  person: 'M12 12a3.6 3.6 0 1 0 0-7.2A3.6 3.6 0 0 0 12 12zM5 19.5c.8-3.3 3.6-5 7-5s6.2 1.7 7 5',
  up: 'M8 11v8.5M8 11l3.4-6.6c1.3 0 2 .9 1.8 2.1L12.6 10H18c1 0 1.7.9 1.5 1.9l-1.3 6c-.2.9-.9 1.6-1.9 1.6H8M8 11H4.5v8.5H8',
  out: 'M9 6.5h-2.5v11h11V15M13 6h5v5M18 6l-7 7',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4.3l2.8 1.7',
  check: 'M5.5 12.5l4.3 4.3 8.7-9.3',
  shield: 'M12 4l6.5 2.3v5c0 4-2.7 7.2-6.5 8.7-3.8-1.5-6.5-4.7-6.5-8.7v-5z',
  clip: 'M17.5 11l-6 6a3.4 3.4 0 0 1-4.8-4.8l6.6-6.6a2.3 2.3 0 0 1 3.2 3.2L10 15.3a1.1 1.1 0 0 1-1.6-1.6l5.3-5.3',
  file: 'M7 4.5h6.5L17 8v11.5H7zM13.5 4.5V8H17',
  alert: 'M12 8v5M12 16v.2M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words that say the same; hidden from screen readers. */
export function Icon({ name, flip }: { name: IconName; flip?: boolean }) {
  return (
    <svg class={flip ? 'icon flip' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** The mark: a rail that bends along with the one who holds it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M5 23.5c5.5 0 6.5-3.3 9-7.5s4.5-7.5 13-7.5" />
      <path d="M9.5 23v4M16 15.5V27M22.5 9.5V27" />
    </svg>
  );
}
