import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CostPage } from '#wire/console/cost.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Card } from '../../components/page.tsx';
import { formatFigure } from '../metrics/format-figure.ts';

/** What people's work on the resolved tickets would have cost, by an assumption that the lead sets. */
export function SavedCost({ cost }: { cost: CostPage }) {
  const client = useQueryClient();
  const [minutes, setMinutes] = useState(String(cost.humanCost.minutesPerTicket));
  const [wage, setWage] = useState(String(cost.humanCost.usdPerHour));
  const given = { minutesPerTicket: Number(minutes), usdPerHour: Number(wage) };
  const changed =
    given.minutesPerTicket !== cost.humanCost.minutesPerTicket || given.usdPerHour !== cost.humanCost.usdPerHour;
  const saved = (cost.resolved * given.minutesPerTicket * given.usdPerHour) / 60;
  const keep = useMutation({
    mutationFn: () => call('/cost/human-cost', { method: 'PUT', body: given }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cost'] }),
  });
  return (
    <Card title="Beside the cost of people" about="An estimate by the assumption below, not a measurement.">
      <div className="flex flex-col gap-3 p-4">
        <p className="num text-sm">
          {cost.resolved} tickets resolved by the AI alone would have taken people{' '}
          <strong>{formatFigure('usd', Number.isFinite(saved) ? saved : 0)}</strong>; the models cost{' '}
          <strong>{formatFigure('usd', cost.usd)}</strong>.
        </p>
        <form
          className="flex flex-wrap items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate();
          }}
        >
          <Field
            label="Minutes a ticket"
            inputMode="decimal"
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
            className="w-32"
          />
          <Field
            label="Dollars an hour"
            inputMode="decimal"
            value={wage}
            onChange={(event) => setWage(event.target.value)}
            className="w-32"
          />
          <Button type="submit" size="large" disabled={!changed} busy={keep.isPending}>
            Save
          </Button>
        </form>
        {keep.isError && <p className="text-sm text-bad">{keep.error.message}</p>}
      </div>
    </Card>
  );
}
