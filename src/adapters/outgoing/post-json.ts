import { request } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, lookupPublic } from './public-address.ts';

const timeoutMs = 10_000;

/**
 * Posts JSON to an address of the public internet, by HTTPS only, without following redirects.
 * Contract: rejects when the address is refused, cannot be reached, or answers with anything but 2xx.
 */
export async function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<void> {
  const target = new URL(url);
  if (target.protocol !== 'https:') throw new Error('Only https addresses are called.');
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // An address that is written out is not looked up.
  if (isIP(host) && !isPublicAddress(host)) throw new Error(`${host} is not a public address.`);
  const text = JSON.stringify(body);
  const status = await new Promise<number>((resolve, reject) => {
    const call = request(
      target,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers },
        lookup: lookupPublic as never,
        timeout: timeoutMs,
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', reject);
      },
    );
    call.once('timeout', () => call.destroy(new Error(`No answer within ${timeoutMs / 1_000} s.`)));
    call.once('error', reject);
    call.end(text);
  });
  if (status < 200 || status > 299) throw new Error(`The address answered with ${status}.`);
}
