import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access, type RouteName } from '#server/auth/access.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { meetsRole, roles } from '#wire/console/role.ts';

let server: ConsoleServer;
const members: Partial<Record<(typeof roles)[number], Caller & { userId: string }>> = {};

beforeAll(async () => {
  server = await startConsole();
  for (const role of roles) members[role] = await server.member(role);
});
afterAll(async () => server[Symbol.asyncDispose]());

const names = (Object.keys(access) as RouteName[]).filter((name) => name !== 'GET /events');

describe.each(names)('%s', (name) => {
  const [method = '', path = ''] = name.split(' ');
  const address = path.replace(':id', 'nothing');

  it('asks a visitor to sign in', async () => {
    expect((await server.browser().call(method, address, method === 'GET' ? undefined : {})).status).toBe(401);
  });

  it.each(roles)('is open or shut to a %s as the table says', async (role) => {
    const { status } = (await members[role]?.call(method, address, method === 'GET' ? undefined : {})) ?? { status: 0 };
    if (meetsRole(role, access[name])) expect(status).not.toBe(403);
    else expect(status).toBe(403);
  });
});

describe('the rest', () => {
  it('is nothing, not a hole', async () => {
    expect((await members.admin?.call('GET', '/nothing'))?.status).toBe(404);
    expect((await server.browser().call('GET', '/nothing')).status).toBe(401);
    for (const path of [
      '/auth/sign-up/email',
      '/auth/update-user',
      '/auth/list-sessions',
      '/auth/delete-user',
      '/auth/reset-password',
    ]) {
      expect((await members.admin?.call('POST', path, {}))?.status, path).toBe(404);
    }
  });

  it('carries headers that keep other sites out', async () => {
    const response = await server.fetch(new Request('http://console.test/console/'));
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect((await members.viewer?.call('GET', '/session'))?.response.headers.get('cache-control')).toBe('no-store');
  });
});
