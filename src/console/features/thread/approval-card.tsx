import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ShieldQuestion } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ApprovalView, DecideActionRequest } from '#wire/console/approval.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { inputClass } from '../../components/input-class.ts';
import { distance, useNow } from '../../components/relative-time.tsx';
import { takeFocus } from '../../components/take-focus.ts';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useInvalid } from '../../components/use-invalid.ts';
import { useMay } from '../session/session.ts';

/** A call that waits for a yes. Once decided the turn goes on by itself. */
export function ApprovalCard({ approval, conversationId }: { approval: ApprovalView; conversationId: string }) {
  const { checks } = useInvalid();
  const [denying, setDenying] = useState(false);
  const queries = useQueryClient();
  const now = useNow();
  const may = useMay('agent');
  const decide = useMutation({
    mutationFn: (request: DecideActionRequest) => call<void>(`/actions/${approval.id}/decision`, { body: request }),
    onSuccess: (_, request) =>
      notify({
        title: request.decision === 'approve' ? 'Approved: the AI goes on' : 'Denied: the AI tells the customer',
      }),
    onError: (error) => notifyFailure('Nothing was decided', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['thread', conversationId] }),
  });
  function deny(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    decide.mutate({ decision: 'deny', reason: String(new FormData(event.currentTarget).get('reason')) });
  }
  const waitsForCustomer = approval.kind === 'confirm';
  return (
    <section
      aria-label={`Approval: ${approval.title}`}
      className="my-4 rounded-lg border border-line-strong bg-panel p-4 shadow-raised"
    >
      <div className="flex items-start gap-3">
        <ShieldQuestion size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-brass" />
        <div className="min-w-0 flex-1">
          <p className="text-xs text-faint">
            {waitsForCustomer ? 'Waits for the customer to confirm' : 'The AI asks for your approval'} ·{' '}
            {distance(Date.parse(approval.expiresAt), now)}
          </p>
          <h3 className="text-lg font-semibold [overflow-wrap:anywhere]">{approval.title}</h3>
          <p className="mt-1 text-sm text-soft">
            {approval.reason} <code className="font-mono text-xs text-faint">{approval.rule}</code>
          </p>
          <dl className="num mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
            <div className="flex gap-1.5">
              <dt className="text-faint">tool</dt>
              <dd className="font-mono text-xs leading-5">{approval.tool}</dd>
            </div>
            {approval.input.map(([name, value]) => (
              <div key={name} className="flex min-w-0 gap-1.5">
                <dt className="text-faint">{name}</dt>
                <dd className="min-w-0 font-medium [overflow-wrap:anywhere]">{value}</dd>
              </div>
            ))}
          </dl>
          {may && !waitsForCustomer && !denying && (
            <div className="mt-3 flex gap-2">
              <Button tone="primary" busy={decide.isPending} onClick={() => decide.mutate({ decision: 'approve' })}>
                Approve
              </Button>
              <Button tone="danger" disabled={decide.isPending} onClick={() => setDenying(true)}>
                Deny…
              </Button>
            </div>
          )}
          {denying && (
            <form onSubmit={deny} className="mt-3 flex flex-wrap gap-2">
              <input
                name="reason"
                required
                {...checks}
                maxLength={500}
                ref={takeFocus}
                aria-label="Why not? The AI explains it to the customer"
                placeholder="Why not? The AI explains it to the customer"
                className={`${inputClass} h-8 min-w-48 flex-1 text-sm`}
              />
              <Button type="submit" tone="danger" busy={decide.isPending}>
                Deny
              </Button>
              <Button tone="quiet" onClick={() => setDenying(false)}>
                Back
              </Button>
            </form>
          )}
        </div>
      </div>
    </section>
  );
}
