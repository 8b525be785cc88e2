import { bodyLimit } from 'hono/body-limit';
import { Webhook as Signature } from 'standardwebhooks';
import { type Connector, listConnectors, noteConnectorUse } from '#adapters/database/connectors.ts';
import { bytesOf } from '#domain/attachment.ts';
import { AppError } from '#domain/errors.ts';
import { connectorSecret } from '../../connectors/connector-secret.ts';
import { readSigned } from '../../connectors/read-signed.ts';
import { takeEvent } from '../../connectors/take-event.ts';
import type { Context } from '../../context.ts';
import { once } from '../../once.ts';
import { createRouter } from '../../router.ts';

/** Text and ids of the largest message, as escaped JSON with room around it. */
const withoutFilesBytes = 256 * 1024;
/** Base64 takes four bytes for three. */
const base64Share = 4 / 3;

/** `POST /connect/{id}`: where programs of the company bring messages of other channels, signed. */
export function connectRoutes(context: Context) {
  const router = createRouter();
  const { maxMegabytes, maxPerMessage, enabled } = context.desk.attachments;
  const mostBytes = withoutFilesBytes + (enabled ? bytesOf(maxMegabytes) * maxPerMessage * base64Share : 0);
  const tooLarge = () => {
    throw new AppError('too_large', `The event is too large: at most ${Math.floor(mostBytes / 1024)} kB.`);
  };
  router.post('/:id', bodyLimit({ maxSize: mostBytes, onError: tooLarge }), async (c) => {
    const connector = await findConnector(context, c.req.param('id'));
    const body = await c.req.text();
    const event = readSigned(new Signature(connectorSecret(context, connector.id)), { body, headers: c.req.header() });
    const { kysely } = context.database;
    const asked = { scope: `connector:${connector.id}`, key: c.req.header('webhook-id') ?? '', request: body };
    const acknowledgement = await once(kysely, asked, () => takeEvent(context, connector, event));
    await noteConnectorUse(kysely, connector.id, context.ports.clock.now());
    return c.json(acknowledgement, 202);
  });
  return router;
}

/** Contract: a stranger is told the same whether there is such a connector or not. */
async function findConnector(context: Context, id: string): Promise<Connector> {
  const found = (await listConnectors(context.database.kysely)).find((one) => one.id === id);
  if (!found) throw new AppError('unauthorized', 'There is no such connector, or the signature is not its own.');
  return found;
}
