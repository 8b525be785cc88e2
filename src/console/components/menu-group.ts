import type { ReactNode } from 'react';

/** Something one can choose from a menu. */
export interface MenuItem {
  label: string;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
}

/** Choices that belong together, with a line between them and the next. */
export interface MenuGroup {
  label?: string;
  items: MenuItem[];
}
