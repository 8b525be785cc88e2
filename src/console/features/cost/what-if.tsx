import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CostPage, WhatIfAnswer } from '#wire/console/cost.ts';
import { call } from '../../api/client.ts';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { formatChange, formatFigure } from '../metrics/format-figure.ts';

const same = 'as it was';

/** The period's calls on other models, or without the cache. */
export function WhatIf({ cost }: { cost: CostPage }) {
  const [models, setModels] = useState<Record<string, string>>({});
  const [cached, setCached] = useState(true);
  const roles = [...new Set(cost.groups.filter((group) => group.provider !== 'embedded').map((group) => group.role))];
  const body = { from: cost.from, to: cost.to, models, cached };
  const answer = useQuery({
    queryKey: ['cost', 'what-if', body],
    queryFn: ({ signal }) => call<WhatIfAnswer>('/cost/what-if', { body, signal }),
    enabled: roles.length > 0,
  });
  if (roles.length === 0) return null;
  const { data } = answer;
  return (
    <Card
      title="What if"
      about="The same calls with the same tokens at today’s prices. Another model would write more or less, so it is an estimate."
    >
      <div className="flex flex-wrap items-end gap-4 p-4">
        {roles.map((role) => (
          <div key={role} className="flex flex-col gap-1 text-sm">
            <span className="font-medium">{role}</span>
            <Select
              label={`Model for ${role}`}
              value={models[role] ?? same}
              options={[same, ...cost.models].map((value) => ({ value, label: value }))}
              onChange={(model) =>
                setModels(({ [role]: _, ...rest }) => (model === same ? rest : { ...rest, [role]: model }))
              }
            />
          </div>
        ))}
        <label className="flex h-8 items-center gap-2 text-sm">
          <input type="checkbox" checked={!cached} onChange={(event) => setCached(!event.target.checked)} />
          Without the cache
        </label>
        <p role="status" className="num ms-auto text-end">
          {data?.whatIfUsd !== undefined ? (
            <>
              <span className="text-xl font-semibold">{formatFigure('usd', data.whatIfUsd)}</span>
              <span className="block text-sm text-soft">
                {formatChange('usd', data.whatIfUsd, data.usd) ?? '±0 %'} against {formatFigure('usd', data.usd)}
              </span>
            </>
          ) : (
            <span className="text-sm text-soft">
              {data ? `No price is known for ${data.unknown.join(', ')}: no sum.` : 'Counting …'}
            </span>
          )}
        </p>
      </div>
    </Card>
  );
}
