import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Uploader } from '#adapters/database/attachments.ts';

/** Who asks: the customer this browser is, and those it was before it said who it is. */
export interface WidgetSession {
  customerId: string;
  assurance: 'anonymous' | 'verified';
  /** Customers of this browser before: their conversations stay in reach. */
  earlier: string[];
  /** Host of the page that embeds the widget; the token is worth nothing on another. */
  site: string;
}

const claims = z.object({
  sub: z.string(),
  asr: z.enum(['anonymous', 'verified']),
  was: z.array(z.string()),
  aud: z.string(),
});

const lifetimeDays = 30;
/** A browser that signs in and out all day must not grow its token without end. */
const mostEarlier = 5;

/** Signs a session for 30 days. */
export async function signSession(
  session: WidgetSession,
  key: Uint8Array,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const expiresAt = new Date(now.getTime() + lifetimeDays * 24 * 60 * 60_000);
  const earlier = [...new Set(session.earlier)].filter((id) => id !== session.customerId).slice(0, mostEarlier);
  const token = await new SignJWT({ asr: session.assurance, was: earlier })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(session.customerId)
    .setAudience(session.site)
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(key);
  return { token, expiresAt };
}

/** The session of a token, or nothing when it is forged, over, or of none of these sites. */
export async function readSession(
  token: string,
  key: Uint8Array,
  sites: string[],
  now: Date,
): Promise<WidgetSession | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: sites, currentDate: now });
    const { sub, asr, was, aud } = claims.parse(payload);
    return { customerId: sub, assurance: asr, earlier: was, site: aud };
  } catch {
    return undefined;
  }
}

/** Under which names files of this browser were put up. */
export function uploadersOf(session: WidgetSession): Uploader[] {
  return customersOf(session).map((id): Uploader => `customer:${id}`);
}

/** Every customer whose conversations the session may see. */
export function customersOf(session: WidgetSession): string[] {
  return [session.customerId, ...session.earlier];
}
