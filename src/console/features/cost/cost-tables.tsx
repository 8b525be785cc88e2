import { Link } from '@tanstack/react-router';
import type { CostPage } from '#wire/console/cost.ts';
import { Card } from '../../components/page.tsx';
import { Table } from '../../components/table.tsx';
import { formatFigure } from '../metrics/format-figure.ts';

const usd = (value: number) => formatFigure('usd', value);
const count = (value: number) => formatFigure('count', value);

/** Where the money goes: by role and model, by intent, and the dearest tickets. */
export function CostTables({ cost }: { cost: CostPage }) {
  const all = cost.groups.reduce((sum, group) => sum + group.usd, 0);
  return (
    <>
      <Card title="By role and model">
        <Table
          label="Cost by role and model"
          rows={cost.groups}
          keyOf={(group) => `${group.role} ${group.model}`}
          columns={[
            { title: 'Role', cell: (group) => group.role },
            { title: 'Model', cell: (group) => <span className="font-mono text-xs">{group.model}</span> },
            { title: 'Calls', end: true, wide: true, cell: (group) => count(group.calls) },
            { title: 'Input tokens', end: true, wide: true, cell: (group) => count(group.inputTokens) },
            {
              title: 'Cached',
              end: true,
              wide: true,
              cell: (group) =>
                formatFigure('share', group.inputTokens > 0 ? group.cachedTokens / group.inputTokens : undefined),
            },
            { title: 'Output tokens', end: true, wide: true, cell: (group) => count(group.outputTokens) },
            {
              title: 'Cost',
              end: true,
              cell: (group) => (group.unpriced > 0 && group.usd === 0 ? 'price not known' : usd(group.usd)),
            },
            {
              title: 'Share',
              end: true,
              cell: (group) => formatFigure('share', all > 0 ? group.usd / all : undefined),
            },
          ]}
        />
      </Card>
      <div className="grid gap-5 lg:grid-cols-2">
        <Card title="By intent" about="Of tickets opened in the period.">
          <Table
            label="Cost by intent"
            rows={cost.intents.slice(0, 20)}
            keyOf={(row) => row.intent}
            columns={[
              { title: 'Intent', cell: (row) => row.intent.replaceAll('_', ' ') || 'none' },
              { title: 'Tickets', end: true, cell: (row) => count(row.tickets) },
              { title: 'A ticket', end: true, cell: (row) => usd(row.usd / Math.max(1, row.tickets)) },
              {
                title: 'A resolution',
                end: true,
                cell: (row) => (row.resolved > 0 ? usd(row.usd / row.resolved) : '–'),
              },
            ]}
          />
        </Card>
        <Card title="Dearest tickets">
          <Table
            label="Dearest tickets"
            rows={cost.dearest}
            keyOf={(row) => String(row.number)}
            columns={[
              {
                title: 'Ticket',
                cell: (row) => (
                  <Link
                    to="/inbox/{-$view}/{-$conversationId}"
                    params={{ view: 'all', conversationId: row.conversationId }}
                    className="text-link underline underline-offset-2"
                  >
                    #{row.number}
                  </Link>
                ),
              },
              { title: 'Intent', cell: (row) => row.intent?.replaceAll('_', ' ') ?? 'none' },
              { title: 'Cost', end: true, cell: (row) => usd(row.usd) },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
