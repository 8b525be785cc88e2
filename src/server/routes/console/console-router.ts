import type { Context as HonoContext } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '#domain/errors.ts';
import { meetsRole } from '#wire/console/role.ts';
import { access, type RouteName } from '../../auth/access.ts';
import type { ConsoleEnv } from '../../auth/actor.ts';

export type ConsoleRequest = HonoContext<ConsoleEnv>;

/** Registers routes by the name the access table has for them, behind the role it asks for. */
export class ConsoleRouter {
  readonly hono = new Hono<ConsoleEnv>();

  on(name: RouteName, answer: (c: ConsoleRequest) => Promise<Response> | Response): void {
    const [method = '', path = ''] = name.split(' ');
    const role = access[name];
    this.hono.on(method, path, (c) => {
      if (!meetsRole(c.get('actor').role, role)) {
        throw new AppError('forbidden', `This takes the role ${role}; you are ${c.get('actor').role}.`);
      }
      return answer(c);
    });
  }
}

/** The body, accepted by the schema. Contract: throws `invalid_request` with the field at fault. */
export async function bodyOf<Schema extends z.ZodType>(c: ConsoleRequest, schema: Schema): Promise<z.output<Schema>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new AppError('invalid_request', 'The body is not JSON.');
  });
  return accepted(schema, body);
}

/** The query, accepted by the schema. */
export function queryOf<Schema extends z.ZodType>(c: ConsoleRequest, schema: Schema): z.output<Schema> {
  return accepted(schema, c.req.query());
}

/** An id from the path, bounded. */
export function idOf(c: ConsoleRequest): string {
  return accepted(z.string().min(1).max(200), c.req.param('id'));
}

function accepted<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || undefined;
  throw new AppError('invalid_request', `${field ?? 'The request'}: ${issue?.message ?? 'is not valid'}`, { field });
}
