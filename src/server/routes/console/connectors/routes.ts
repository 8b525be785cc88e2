import { createConnector, listConnectors, removeConnector } from '#adapters/database/connectors.ts';
import { AppError } from '#domain/errors.ts';
import { type ConnectorView, type CreatedConnector, createConnectorRequest } from '#wire/console/connector.ts';
import { audit } from '../../../auth/audit.ts';
import { connectorSecret, connectorUrl } from '../../../connectors/connector-secret.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Programs that bring messages of other channels: made, removed. */
export function connectorRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /connectors', async (c) => {
    const connectors = (await listConnectors(kysely)).map(
      ({ createdAt, lastAt, ...connector }): ConnectorView => ({
        ...connector,
        channel: connector.channel as ConnectorView['channel'],
        url: connectorUrl(context, connector.id),
        createdAt: createdAt.toISOString(),
        lastAt: lastAt?.toISOString(),
      }),
    );
    return c.json({ connectors });
  });

  router.on('POST /connectors', async (c) => {
    const given = await bodyOf(c, createConnectorRequest);
    const { id } = await createConnector(kysely, { ...given, createdBy: c.get('actor').userId });
    await audit(context, c.get('actor'), 'connector-created', id, given);
    const made: CreatedConnector = { id, url: connectorUrl(context, id), secret: connectorSecret(context, id) };
    return c.json(made);
  });

  router.on('DELETE /connectors/:id', async (c) => {
    const id = idOf(c);
    if (!(await removeConnector(kysely, id, context.ports.clock.now()))) {
      throw new AppError('not_found', 'There is no such connector.');
    }
    await audit(context, c.get('actor'), 'connector-removed', id);
    return c.body(null, 204);
  });
}
