import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** What is not on the public internet: a request there would reach into the company's own network. */
const inside = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.ipv4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.ipv6.addSubnet(net, bits, 'ipv6');

/** True for an address that everyone may reach. IPv4 written as IPv6 is refused whole. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return isIP(address) !== 0 && !inside[kind].check(address, kind);
}

type Found = (fault: NodeJS.ErrnoException | null, address: LookupAddress[]) => void;

/**
 * Looks a name up for a connection and refuses names that lead inside. Used by the connection
 * itself, so that a name cannot lead elsewhere between the check and the call.
 */
export function lookupPublic(host: string, options: object, found: Found): void {
  lookup(host, { ...options, all: true }, (fault, addresses) => {
    if (fault) return found(fault, []);
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
      return found(new Error(`${host} is not a public address.`), []);
    }
    found(null, addresses);
  });
}
