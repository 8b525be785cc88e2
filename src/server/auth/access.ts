import type { Role } from '#wire/console/role.ts';

/**
 * Every route of the console's API and the least role that may use it: the one place where roles
 * are enforced. A route that is not here cannot be registered.
 */
export const access = {
  'GET /session': 'viewer',
  'POST /welcome': 'viewer',
  'GET /sessions': 'viewer',
  'DELETE /sessions/:id': 'viewer',

  'GET /inbox': 'viewer',
  'GET /inbox/counts': 'viewer',
  'GET /events': 'viewer',
  'GET /conversations/:id': 'viewer',
  'GET /conversations/:id/customer': 'viewer',
  'POST /conversations/:id/presence': 'viewer',
  'POST /conversations/:id/messages': 'agent',
  'POST /attachments': 'agent',
  'GET /conversations/:id/attachments/:file': 'viewer',
  'PUT /conversations/:id/text': 'agent',
  'POST /conversations/:id/changes': 'agent',
  'POST /conversations/:id/read': 'viewer',
  'POST /conversations/changes': 'agent',
  'POST /drafts/:id/decision': 'agent',
  'POST /actions/:id/decision': 'agent',
  'GET /turns/:id': 'viewer',

  'GET /knowledge/articles': 'viewer',
  'GET /knowledge/articles/:id': 'viewer',
  'GET /knowledge/passages/:id': 'viewer',
  'POST /knowledge/search': 'viewer',
  'GET /policy': 'viewer',
  'GET /canned-replies': 'viewer',
  'POST /canned-replies': 'lead',
  'PUT /canned-replies/:id': 'lead',
  'DELETE /canned-replies/:id': 'lead',
  'GET /saved-views': 'viewer',
  'POST /saved-views': 'viewer',
  'DELETE /saved-views/:id': 'viewer',
  'GET /tags': 'viewer',
  'POST /policy/dry-run': 'viewer',
  'GET /tools': 'viewer',
  'GET /autonomy': 'viewer',

  'GET /channels': 'viewer',
  'GET /members': 'viewer',
  'POST /members/invitations': 'admin',
  'DELETE /members/invitations/:id': 'admin',
  'POST /members/:id/sign-in-link': 'admin',
  'PATCH /members/:id': 'admin',
  'GET /api-keys': 'admin',
  'POST /api-keys': 'admin',
  'DELETE /api-keys/:id': 'admin',
  'GET /audit': 'lead',
  'GET /audit/chain': 'lead',
  'GET /audit/export': 'lead',
  'GET /settings': 'viewer',
  'PUT /settings/sending': 'lead',
} as const satisfies Record<string, Role>;

/** A route as the table names it. */
export type RouteName = keyof typeof access;
