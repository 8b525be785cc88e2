import type { Config } from './config.ts';

/** What a process that plays evals has no use for. */
const ofTheServer = [
  'DATABASE_URL',
  'HANDRAIL_API_KEY',
  'HANDRAIL_METRICS_KEY',
  'HANDRAIL_SECRET',
  'HANDRAIL_WIDGET_SECRET',
  'SMTP_URL',
];

/** The environment of a process that plays evals beside this one: same desk and data folder, no secret but the model's. */
export function evalsEnvironment(
  { dataDir, deskDir, model }: Pick<Config, 'dataDir' | 'deskDir' | 'model'>,
  plays: 'embedded' | 'claude',
): NodeJS.ProcessEnv {
  const without = new Set([...ofTheServer, 'HANDRAIL_OIDC_ISSUER', 'HANDRAIL_OIDC_CLIENT_SECRET']);
  if (plays === 'embedded' || model === 'embedded') without.add('ANTHROPIC_API_KEY');
  const kept = Object.entries(process.env).filter(([name]) => !without.has(name));
  return { ...Object.fromEntries(kept), HANDRAIL_DATA_DIR: dataDir, HANDRAIL_DESK: deskDir, NO_COLOR: '1' };
}
