import type { Role } from '#wire/console/role.ts';
import type { AppEnv } from '../app-env.ts';

/** Who asks: a signed-in member of the team. Handed on explicitly to whatever acts for them. */
export interface Actor {
  userId: string;
  name: string;
  email: string;
  role: Role;
  sessionId: string;
}

/** What the console's routes find in their request. */
export interface ConsoleEnv extends AppEnv {
  Variables: AppEnv['Variables'] & { actor: Actor };
  /** Given by the node server; missing when a test calls the app directly. */
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
}
