import { lookup as lookUp } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '#adapters/outgoing/public-address.ts';

import { WebFault } from './web-fault.ts';

export interface WebRequest {
  url: URL;
  headers: Record<string, string>;
  /** Hosts (`name` or `name:port`) that may be private all the same. */
  allowPrivate: readonly string[];
  maxBytes: number;
  timeoutMs: number;
  signal?: AbortSignal;
  /** Sent as a POST when there is one. */
  body?: string;
}

export interface WebReply {
  url: URL;
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/**
 * One request, no redirect followed. The address is checked when the connection is made, so a name
 * that answers differently the second time gains nothing.
 * Contract: rejects with `WebFault`, or the signal's reason.
 */
export async function requestOnce(wanted: WebRequest): Promise<WebReply> {
  const { url } = wanted;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new WebFault(`${url.protocol} addresses are not read`, { mend: 'Give an http:// or https:// address.' });
  const mayBePrivate = wanted.allowPrivate.includes(url.host) || wanted.allowPrivate.includes(url.hostname);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!mayBePrivate && isIP(host) && !isPublicAddress(host)) throw privateFault(url);
  const lookup: LookupFunction = (name, options, answer) => {
    lookUp(name, { ...options, all: true }, (fault, addresses) => {
      if (fault) return answer(fault, '', 0);
      if (!mayBePrivate && !addresses.every(({ address }) => isPublicAddress(address)))
        return answer(privateFault(url), '', 0);
      if ((options as { all?: boolean }).all) return answer(null, addresses);
      const first = addresses[0];
      return first ? answer(null, first.address, first.family) : answer(new Error('no address'), '', 0);
    });
  };
  const signal = AbortSignal.any([AbortSignal.timeout(wanted.timeoutMs), ...(wanted.signal ? [wanted.signal] : [])]);
  return await new Promise<WebReply>((resolve, reject) => {
    const fail = (fault: Error) => {
      if (fault instanceof WebFault) return reject(fault);
      if (wanted.signal?.aborted) return reject(wanted.signal.reason);
      const why = signal.aborted ? `took more than ${wanted.timeoutMs / 1_000} s` : fault.message;
      reject(
        new WebFault(`${url.host} could not be read: ${why}`, {
          mend: 'See whether the address opens in a browser, and sync again.',
          cause: fault,
        }),
      );
    };
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    const method = wanted.body === undefined ? 'GET' : 'POST';
    const request = send(url, { method, headers: wanted.headers, lookup, signal }, (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > wanted.maxBytes) {
          request.destroy(
            new WebFault(`is larger than ${Math.round(wanted.maxBytes / 1_000_000)} MB`, {
              mend: 'Leave it out of the sitemap, or split it.',
            }),
          );
        } else parts.push(part);
      });
      response.on('error', fail);
      response.on('end', () =>
        resolve({ url, status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    });
    request.on('error', fail);
    request.end(wanted.body);
  });
}

function privateFault(url: URL): WebFault {
  return new WebFault(`${url.host} is an address of a private network`, {
    mend: 'Only public sites are read. An administrator can allow a host with HANDRAIL_PRIVATE_HOSTS.',
  });
}
