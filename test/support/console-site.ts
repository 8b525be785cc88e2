import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createSignInLink } from '#server/auth/sign-in-link.ts';
import type { Context } from '#server/context.ts';
import type { Role } from '#wire/console/role.ts';
import { type ConsoleServer, startConsole } from './console-server.ts';

/** The console with its page, listening on a port of this machine. */
export interface ConsoleSite extends AsyncDisposable {
  server: ConsoleServer;
  url: string;
  /** Opens a page that is signed in as a new or known member. */
  open(
    browser: Browser,
    member: { role: Role; email: string; name: string },
    options?: BrowserContextOptions,
  ): Promise<Page>;
}

const password = 'correct horse battery';

export async function openConsoleSite(overrides: Partial<Context> = {}): Promise<ConsoleSite> {
  const server = await startConsole(overrides);
  const app = new Hono().all('*', (c) => server.fetch(c.req.raw));
  const listening = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const running = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(running));
  });
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  /** Sessions of members by their address: the password's hash is dear, and once is enough. */
  const sessions = new Map<string, BrowserContextOptions['storageState']>();
  return {
    server,
    url,
    async open(browser, member, options) {
      const known = sessions.get(member.email);
      const context = await browser.newContext({ ...options, storageState: known });
      if (known) return await context.newPage();
      const api = context.request;
      const headers = { origin: url };
      const signIn = () =>
        api.post(`${url}/console/api/auth/sign-in/email`, { headers, data: { email: member.email, password } });
      if (!(await signIn()).ok()) {
        const link = await createSignInLink(server.context, { email: member.email, role: member.role });
        await api.post(`${url}/console/api/auth/sign-in/link`, { headers, data: { token: link.split('#link=')[1] } });
        await api.post(`${url}/console/api/welcome`, {
          headers,
          data: { name: member.name, email: member.email, password },
        });
      }
      sessions.set(member.email, await context.storageState());
      return await context.newPage();
    },
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => {
        listening.close(() => resolve());
        if ('closeAllConnections' in listening) listening.closeAllConnections();
      });
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Notes everything that must not happen in a page: errors, refused resources, requests to elsewhere. */
export function watchPage(page: Page, url: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser itself says so for each answer that is no 2xx; the page shows them to the person.
    if (message.text().startsWith('Failed to load resource')) return;
    faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`request: ${request.url()}`);
  });
}
