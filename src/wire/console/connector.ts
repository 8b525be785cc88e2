import { z } from 'zod';

/** Channels that a program of the company's can bring. */
export const connectorChannels = ['email', 'zendesk', 'intercom', 'slack'] as const;

export const connectorView = z.object({
  id: z.string(),
  name: z.string(),
  channel: z.enum(connectorChannels),
  /** Its word counts for who a customer is. */
  vouches: z.boolean(),
  /** Where it posts to. */
  url: z.string(),
  createdAt: z.iso.datetime(),
  lastAt: z.iso.datetime().optional(),
});

export type ConnectorView = z.infer<typeof connectorView>;

export const createConnectorRequest = z.object({
  name: z.string().trim().min(1, 'is empty: say what it connects').max(80),
  channel: z.enum(connectorChannels),
  vouches: z.boolean(),
});

export type CreateConnectorRequest = z.infer<typeof createConnectorRequest>;

/** The secret is shown once; with it the connector signs what it posts (Standard Webhooks). */
export const createdConnector = z.object({ id: z.string(), url: z.string(), secret: z.string() });
export type CreatedConnector = z.infer<typeof createdConnector>;
