import { createApiKey, listApiKeys, revokeApiKey } from '#adapters/database/api-keys.ts';
import { AppError } from '#domain/errors.ts';
import { type ApiKeyView, createApiKeyRequest } from '#wire/console/desk-pages.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Keys of scripts: made, shown once, revoked. */
export function apiKeyRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /api-keys', async (c) => {
    const keys = (await listApiKeys(kysely)).map(
      (key): ApiKeyView => ({
        id: key.id,
        name: key.name,
        scope: key.scope,
        prefix: key.prefix,
        createdAt: key.createdAt.toISOString(),
        lastUsedAt: key.lastUsedAt?.toISOString(),
        revokedAt: key.revokedAt?.toISOString(),
      }),
    );
    return c.json({ keys });
  });

  router.on('POST /api-keys', async (c) => {
    const { name, scope } = await bodyOf(c, createApiKeyRequest);
    const made = await createApiKey(kysely, name, scope);
    await audit(context, c.get('actor'), 'api-key-created', made.id, { name, scope });
    return c.json(made);
  });

  router.on('DELETE /api-keys/:id', async (c) => {
    const id = idOf(c);
    if (!(await revokeApiKey(kysely, id)))
      throw new AppError('not_found', 'There is no such key, or it was revoked before.');
    await audit(context, c.get('actor'), 'api-key-revoked', id);
    return c.body(null, 204);
  });
}
