import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, lookupPublic } from './public-address.ts';

/** A receiver that takes longer is asked again later. */
const patienceMs = 10_000;

/**
 * Posts a body as it was signed to an address somebody typed in; redirects are not followed.
 * `allowPrivate` lets it into the own network and over plain http, for receivers that run there.
 * Contract: resolves to the status of the answer, whatever it is; rejects with a reason fit for an
 * admin to read.
 */
export async function postSigned(
  url: string,
  body: string,
  headers: Record<string, string>,
  { allowPrivate }: { allowPrivate: boolean },
): Promise<number> {
  const address = new URL(url);
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && address.protocol !== 'https:') throw new Error('Only https addresses are called.');
  // An address that is written out is not looked up.
  if (!allowPrivate && isIP(host) && !isPublicAddress(host)) throw new Error(`${host} is not a public address.`);
  const { request } = address.protocol === 'https:' ? https : http;
  return await new Promise<number>((resolve, reject) => {
    const call = request(
      address,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        lookup: allowPrivate ? undefined : (lookupPublic as never),
        signal: AbortSignal.timeout(patienceMs),
      },
      (answer) => {
        // What it says is of no interest, and may be endless.
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      },
    );
    call.on('error', (fault) => reject(fault.name === 'TimeoutError' ? new Error('No answer in 10 s.') : fault));
    call.end(body);
  });
}
