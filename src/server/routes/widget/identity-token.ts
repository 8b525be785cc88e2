import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { AppError } from '#domain/errors.ts';

/** Who the company's own site says is looking at it. */
export interface SiteIdentity {
  externalId: string;
  email?: string;
  name?: string;
  locale?: string;
}

const claims = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  email: z.email().max(254).optional(),
  name: z.string().max(200).optional(),
  locale: z.string().max(35).optional(),
});

/** Clocks of two machines are never quite the same. */
const clockToleranceSeconds = 30;

/**
 * Reads the JWT with which a company's site identifies its customer. Only HS256 under the widget
 * secret counts, and only with an end: a token without `exp` would be a key for ever.
 * Contract: throws `unauthorized` with the reason that helps whoever builds the site.
 */
export async function readIdentityToken(token: string, secret: Uint8Array): Promise<SiteIdentity> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['sub', 'exp'],
    });
    const { sub, email, name, locale } = claims.parse(payload);
    return { externalId: sub, email, name, locale };
  } catch (cause) {
    const why =
      cause instanceof z.ZodError ? `its claim ${cause.issues[0]?.path.join('.')} is not valid` : reason(cause);
    throw new AppError('unauthorized', `The identity token was refused: ${why}.`, { field: 'identityToken', cause });
  }
}

function reason(cause: unknown): string {
  const code = (cause as { code?: string }).code;
  if (code === 'ERR_JWT_EXPIRED') return 'it has expired';
  if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED') return 'it is not signed with the widget secret';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return 'it must carry sub and exp';
  return 'it is not a JWT signed with HS256';
}

/** Signs one, as a company's server would. Used by the demo page. */
export async function signIdentityToken(identity: SiteIdentity, secret: Uint8Array, expiresAt: Date): Promise<string> {
  const { externalId, ...rest } = identity;
  return new SignJWT(rest)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(externalId)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(secret);
}
