import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import type { PolicyView } from '#wire/console/desk-pages.ts';
import { call } from '../../api/client.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { Table } from '../../components/table.tsx';

type Rule = PolicyView['rules'][number];

/** What the AI may and may not do, rule by rule. */
export function PolicyPage() {
  const policy = useQuery({ queryKey: ['policy'], queryFn: ({ signal }) => call<PolicyView>('/policy', { signal }) });
  return (
    <Page title="Policy" about="Rules over tool calls, checked in code. A write that no rule allows is refused." wide>
      <Loaded query={policy}>
        {({ rules, thresholds, ceilings }) => (
          <>
            <Card title="Rules" about="The strictest that applies wins; each decision in a thread names its rule.">
              {rules.length === 0 ? (
                <EmptyState icon={<Scale size={28} aria-hidden="true" />} title="No rules yet">
                  Without rules every write is refused. Add them under{' '}
                  <code className="font-mono text-xs">policies</code> in desk.config.ts.
                </EmptyState>
              ) : (
                <Table<Rule>
                  label="Rules"
                  rows={rules}
                  keyOf={(rule) => rule.id}
                  columns={[
                    {
                      title: 'Rule',
                      cell: (rule) => (
                        <>
                          <p className="font-medium">{rule.reason}</p>
                          <code className="font-mono text-xs text-faint">{rule.id}</code>
                        </>
                      ),
                    },
                    {
                      title: 'Tools',
                      cell: (rule) => (
                        <span className="font-mono text-xs">
                          {rule.tools.map((tool) => (tool === '*' ? 'all' : tool)).join(', ')}
                        </span>
                      ),
                    },
                    {
                      title: 'Passes when',
                      wide: true,
                      cell: (rule) => <span className="text-soft">{rule.asks}</span>,
                    },
                    { title: 'Otherwise', cell: (rule) => <Chip>{rule.otherwise}</Chip> },
                  ]}
                />
              )}
            </Card>
            <div className="grid gap-5 lg:grid-cols-2">
              <Limits
                title="Thresholds"
                about="When a reply goes out, waits for review, or goes to a person."
                rows={thresholds}
              />
              <Limits title="Ceilings" about="What a turn, a ticket and a day may take at most." rows={ceilings} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Limits({ title, about, rows }: { title: string; about: string; rows: PolicyView['thresholds'] }) {
  return (
    <Card title={title} about={about}>
      <dl className="num">
        {rows.map((row) => (
          <div
            key={row.name}
            className="flex items-baseline gap-3 border-b border-line px-4 py-2 text-sm last:border-0"
          >
            <dt className="w-44 shrink-0">{row.name}</dt>
            <dd className="w-20 shrink-0 text-end font-medium">{row.value}</dd>
            <dd className="text-soft">{row.about}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
