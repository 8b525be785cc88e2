import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ReadinessPage, ShadowSettingView } from '#wire/console/readiness.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Field } from '../../components/field.tsx';
import { Card } from '../../components/page.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { formatMicros } from '../turn/format-cost.ts';

/** The switch of shadow mode, and what it may cost. */
export function ShadowCard({ shadow, spentTodayMicros }: Pick<ReadinessPage, 'shadow' | 'spentTodayMicros'>) {
  const lead = useMay('lead');
  const queries = useQueryClient();
  const [usd, setUsd] = useState(String(shadow.usdPerDay));
  const change = useMutation({
    mutationFn: (next: ShadowSettingView) => call<void>('/readiness/shadow', { method: 'PUT', body: next }),
    onSuccess: (_, next) => notify({ title: next.on ? 'The AI drafts beside people now' : 'Shadow mode is off' }),
    onError: (error) => notifyFailure('Shadow mode was not changed', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['readiness'] }),
  });
  const limit = Number(usd);
  const fault = usd.trim() === '' || !(limit >= 0) ? 'An amount of dollars, 0 or more.' : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fault) change.mutate({ on: !shadow.on, usdPerDay: limit });
  };
  return (
    <Card
      title="Shadow mode"
      about="Where an intent or channel is off or on draft, the AI writes what it would have sent, for nobody but this page. It sends nothing and runs no tool that changes anything."
      actions={shadow.on ? <Chip tone="ai">On</Chip> : <Chip>Off</Chip>}
    >
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3 p-4">
        <Field
          label="At most, in dollars a day"
          inputMode="decimal"
          value={usd}
          fault={fault}
          disabled={!lead}
          onChange={(event) => setUsd(event.target.value)}
          className="w-56"
        />
        {lead && (
          <>
            <Button type="submit" size="large" tone={shadow.on ? 'plain' : 'primary'} busy={change.isPending}>
              {shadow.on ? 'Turn off' : 'Turn on'}
            </Button>
            {shadow.on && !fault && limit !== shadow.usdPerDay && (
              <Button size="large" onClick={() => change.mutate({ on: true, usdPerDay: limit })}>
                Keep the amount
              </Button>
            )}
          </>
        )}
        <p className="num w-full text-sm text-soft">
          Today it cost {formatMicros(spentTodayMicros)}. It counts against every budget and stands in the ledger as{' '}
          <code className="font-mono text-xs">shadow</code>; near the end of a budget it is the first thing to go.
        </p>
      </form>
    </Card>
  );
}
