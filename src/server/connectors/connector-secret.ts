import type { Context } from '../context.ts';

/** Secret with which a connector signs, derived from the desk's own: nothing to steal from the database. */
export function connectorSecret({ signer }: Pick<Context, 'signer'>, id: string): string {
  return `whsec_${Buffer.from(signer.sign('connector', id), 'base64url').toString('base64')}`;
}

/** Where it posts to. */
export function connectorUrl({ config }: Pick<Context, 'config'>, id: string): string {
  return `${config.publicUrl}/connect/${id}`;
}
