import type { Role } from '#wire/console/role.ts';

/** Roles as people read them. */
export const roleWords: Record<Role, { title: string; about: string }> = {
  viewer: { title: 'Viewer', about: 'reads everything in the inbox, changes nothing' },
  agent: { title: 'Agent', about: 'answers, reviews drafts, approves actions' },
  lead: { title: 'Lead', about: 'also stops automatic sending and reads the audit log' },
  admin: { title: 'Admin', about: 'also changes the team and the API keys' },
};
