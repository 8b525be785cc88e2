import { createRemoteJWKSet } from 'jose';
import { z } from 'zod';

/** Its name in addresses and in the accounts table. */
export const companyProvider = 'oidc';

/** Where the sign-in library takes up those who come back from it, by its own name for the route. */
export const companyCallback = '/oauth2/callback/:providerId';

/** How long the provider has to answer, in milliseconds. */
export const patienceMs = 10_000;

const discovery = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  end_session_endpoint: z.url().optional(),
});

/** What the company's identity provider says of itself. */
export interface Provider {
  keys: ReturnType<typeof createRemoteJWKSet>;
  userInfo?: string;
  /** Where one is signed out of everything; not every provider has it. */
  endSession?: string;
}

/** Asks the provider, once: what worked is kept, and one that was away is asked again. */
export function providerAt(issuer: string): () => Promise<Provider> {
  let held: Promise<Provider> | undefined;
  return () => {
    held ??= discover(issuer).catch((fault: unknown) => {
      held = undefined;
      throw fault;
    });
    return held;
  };
}

async function discover(issuer: string): Promise<Provider> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(patienceMs) });
  const found = discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error(`The provider calls itself ${found.issuer}, not ${issuer}.`);
  return {
    keys: createRemoteJWKSet(new URL(found.jwks_uri)),
    userInfo: found.userinfo_endpoint,
    endSession: found.end_session_endpoint,
  };
}
