import { useMutation } from '@tanstack/react-query';
import type { PolicyDryRun, PolicyDryRunRequest } from '#wire/console/policy-dry-run.ts';
import { call } from '../../api/client.ts';

/** Replays past calls against changed rules; changes nothing. */
export function useDryRun() {
  return useMutation({
    mutationFn: (request: PolicyDryRunRequest) => call<PolicyDryRun>('/policy/dry-run', { body: request }),
  });
}
