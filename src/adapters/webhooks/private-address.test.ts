import { expect, it } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

it('knows addresses that lead back inside, however they are written', () => {
  const inside = ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1'];
  expect(inside.filter((address) => !isPrivateAddress(address))).toEqual([]);
  const six = ['::1', '::', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1'];
  expect(six.filter((address) => !isPrivateAddress(address))).toEqual([]);
  expect(['not an address', ''].every(isPrivateAddress)).toBe(true);
  expect(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '172.32.0.1'].some(isPrivateAddress)).toBe(false);
});
