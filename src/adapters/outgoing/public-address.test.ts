import { expect, it } from 'vitest';
import { isPublicAddress, lookupPublic } from './public-address.ts';

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  'not-an-address',
])('refuses %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111'])('lets %s through', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it('refuses a name that leads inside', async () => {
  const fault = await new Promise<Error | null>((resolve) => lookupPublic('localhost', {}, (found) => resolve(found)));
  expect(fault?.message).toBe('localhost is not a public address.');
});
