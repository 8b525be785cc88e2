import type { Context as HonoContext } from 'hono';
import type { SignInOptions } from '#wire/console/session-user.ts';
import type { ConsoleEnv } from '../../../auth/actor.ts';
import { companyProvider } from '../../../auth/company-provider.ts';
import type { Context } from '../../../context.ts';

/** How one can sign in; asked for at the door, so anyone may know. */
export function signInOptions({ config }: Context) {
  const body: SignInOptions = {
    company: config.oidc && { providerId: companyProvider, name: config.oidc.name },
  };
  return (c: HonoContext<ConsoleEnv>) => c.json(body);
}
