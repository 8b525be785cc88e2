import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** A receiver that takes longer is asked again later. */
const patienceMs = 10_000;

export interface Outside {
  /** Lets requests into the own network, for companies that run receivers there. */
  allowPrivate: boolean;
}

/**
 * Posts to an address somebody typed in. The name is looked up once, and the address found is the one
 * connected to, so that a name cannot point inside after it was checked; redirects are not followed.
 * Contract: resolves to the status of the answer; rejects with a reason fit for an admin to read.
 */
export async function postOutside(
  url: string,
  body: string,
  headers: Record<string, string>,
  { allowPrivate }: Outside,
): Promise<number> {
  const address = new URL(url);
  const literal = address.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(literal) && isPrivateAddress(literal)) throw new Error(refusal);
  if (!allowPrivate && address.protocol !== 'https:') throw new Error('Only https addresses are called.');
  const { request } = address.protocol === 'https:' ? https : http;
  return await new Promise<number>((resolve, reject) => {
    const asked = request(
      address,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        lookup: allowPrivate ? undefined : outsideOnly,
        signal: AbortSignal.timeout(patienceMs),
      },
      (answer) => {
        // What it says is of no interest, and may be endless.
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      },
    );
    asked.on('error', (fault) =>
      reject(new Error(fault.name === 'TimeoutError' ? 'No answer in 10 s.' : fault.message)),
    );
    asked.end(body);
  });
}

const refusal = 'The address leads into this machine’s own network.';

const outsideOnly: LookupFunction = (hostname, options, found) => {
  lookup(hostname, { ...options, all: true }, (fault, addresses) => {
    if (fault) return found(fault, '', 0);
    const outside = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = outside;
    if (!first || outside.length < addresses.length) return found(new Error(refusal), '', 0);
    if (options.all) return found(null, outside as never);
    return found(null, first.address, first.family);
  });
};
