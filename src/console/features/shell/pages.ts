import type { ComponentType } from 'react';
import type { Role } from '#wire/console/role.ts';

interface PageInfo {
  to: string;
  title: string;
  icon: ComponentType<{ size?: number }>;
  /** The least role that finds something there. */
  role: Role;
}

/** Pages beside the inbox, in the order of the navigation. */
export const pages: PageInfo[] = [];
