import { expect, it } from 'vitest';
import { isSiteAllowed } from './widget-sites.ts';

it('lets in listed hosts and those below a starred one, and nothing that merely looks like them', () => {
  const sites = ['shop.example.com', '*.example.org', 'localhost:3000'];
  const allowed = (host: string) => isSiteAllowed(host, sites);
  expect(['shop.example.com', 'SHOP.example.com', 'a.b.example.org', 'localhost:3000'].every(allowed)).toBe(true);
  expect(
    ['example.com', 'example.org', 'evilexample.org', 'shop.example.com.evil.test', 'localhost'].some(allowed),
  ).toBe(false);
});
