import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Context } from '../context.ts';
import { auditSignIn } from './audit-sign-in.ts';
import { companyCallback, companyProvider } from './company-provider.ts';
import { companySignIn } from './company-sign-in.ts';
import { LockOut } from './lock-out.ts';
import { openLinkPlugin } from './open-link-plugin.ts';
import { signInTables } from './sign-in-tables.ts';

/** Set by us from the socket, never taken from a caller; see `routes/console/sign-in/forward.ts`. */
export const clientAddressHeader = 'x-handrail-client-address';

/** Sign-in of the team: e-mail and password, one-time links, two-factor. Nobody can sign up. */
export function createAuth(context: Context) {
  const tables = signInTables(context.database.kysely);
  const { oidc } = context.config;
  const lockOut = new LockOut(tables, context.ports.clock);
  return betterAuth({
    appName: `Handrail ${context.desk.persona.company}`,
    baseURL: context.config.publicUrl,
    basePath: '/console/api/auth',
    secret: Buffer.from(context.signer.key('session')).toString('base64'),
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => context.log[level === 'error' ? 'error' : 'warn']({ part: 'sign-in' }, message),
    },
    database: { db: context.database.kysely, type: 'postgres' },
    // The page may be opened under another name than the public one (127.0.0.1, a host in the office).
    trustedOrigins: (request) => [new URL(context.config.publicUrl).origin, ...ownOrigins(request)],
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
        disabledAt: { type: 'date', required: false, input: false, fieldName: 'disabled_at' },
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: { provider: { type: 'string', required: false, input: false } },
      expiresIn: 14 * 24 * 60 * 60,
      updateAge: 24 * 60 * 60,
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    plugins: [
      openLinkPlugin(context),
      ...(oidc ? [genericOAuth({ config: [companySignIn(context, oidc, context.oidcClientSecret)] })] : []),
      twoFactor({
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: { modelName: 'two_factors', fields: { userId: 'user_id', backupCodes: 'backup_codes' } },
        },
      }),
    ],
    advanced: {
      cookiePrefix: 'handrail',
      useSecureCookies: context.config.publicUrl.startsWith('https://'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/console' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: ({ model }) => (model === 'user' ? context.ports.ids.next('usr') : randomUUID()) },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 20 }, '/sign-in/oauth2': { window: 60, max: 20 } },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email') return;
        const until = await lockOut.lockedUntil(String(ctx.body?.email ?? ''));
        if (!until) return;
        const minutes = Math.max(1, Math.ceil((until.getTime() - context.ports.clock.now().getTime()) / 60_000));
        throw new APIError('TOO_MANY_REQUESTS', {
          message: `Too many wrong passwords. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}, or ask an admin for a sign-in link.`,
        });
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email') return;
        const email = String(ctx.body?.email ?? '');
        const refused = ctx.context.returned instanceof APIError && ctx.context.returned.statusCode === 401;
        if (refused) {
          const locked = await lockOut.failed(email);
          if (locked) await auditSignIn(context, 'sign-in-locked', email);
        } else if (!(ctx.context.returned instanceof APIError)) await lockOut.succeeded(email);
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, request) => {
            const user = await tables
              .selectFrom('users')
              .select('disabled_at')
              .where('id', '=', session.userId)
              .executeTakeFirst();
            if (user?.disabled_at) return false;
            const byCompany = request?.path === companyCallback;
            return byCompany ? { data: { ...session, provider: companyProvider } } : undefined;
          },
          after: async (session) => {
            await auditSignIn(context, 'signed-in', session.userId);
          },
        },
      },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;

function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}
