import { OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '#domain/errors.ts';
import type { AppEnv } from './app-env.ts';

/** A router whose refused inputs become the one error shape, with the path of the field at fault. */
export function createRouter<Env extends AppEnv = AppEnv>(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook(result) {
      if (result.success) return;
      const issue = result.error.issues[0];
      const field = issue?.path.join('.') || undefined;
      throw new AppError('invalid_request', `${field ?? 'The request'}: ${issue?.message ?? 'is not valid'}`, {
        field,
      });
    },
  });
}

export type Router = ReturnType<typeof createRouter>;
