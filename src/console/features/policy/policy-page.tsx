import { useQuery } from '@tanstack/react-query';
import { FlaskConical, Scale } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { PolicyRuleView, PolicyView } from '#wire/console/desk-pages.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { later } from '../../components/later.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';

const DryRunDialog = later(() => import('./dry-run-dialog.tsx').then((module) => module.DryRunDialog));
const NewRuleDialog = later(() => import('./new-rule-dialog.tsx').then((module) => module.NewRuleDialog));

/** What the AI may and may not do, rule by rule. */
export function PolicyPage() {
  const policy = useQuery({ queryKey: ['policy'], queryFn: ({ signal }) => call<PolicyView>('/policy', { signal }) });
  const [tried, setTried] = useState<PolicyRuleView>();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title="Policy"
      about="Rules over tool calls, checked in code. A write that no rule allows is refused."
      wide
      actions={
        <Button icon={<FlaskConical size={14} aria-hidden="true" />} onClick={() => setAdding(true)}>
          Try a new rule
        </Button>
      }
    >
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
                <RuleList rules={rules} onTry={setTried} />
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
      <Suspense>
        {tried && <DryRunDialog rule={tried} onClose={() => setTried(undefined)} />}
        {adding && <NewRuleDialog onClose={() => setAdding(false)} />}
      </Suspense>
    </Page>
  );
}

/** Each rule as a sentence: what it is about, when it lets a call pass, what happens otherwise. */
function RuleList({ rules, onTry }: { rules: PolicyRuleView[]; onTry: (rule: PolicyRuleView) => void }) {
  return (
    <ul className="divide-y divide-line">
      {rules.map((rule) => (
        <li key={rule.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-0 flex-[1_1_22rem]">
            <p className="font-medium">{rule.reason}</p>
            <p className="mt-0.5 text-sm text-soft">Passes when {rule.asks}.</p>
            <p className="mt-1 font-mono text-xs text-faint [overflow-wrap:anywhere]">
              {rule.id} · {rule.tools.map((tool) => (tool === '*' ? 'every tool' : tool)).join(', ')}
            </p>
          </div>
          <Chip>Otherwise: {rule.otherwise.toLowerCase()}</Chip>
          <Button
            size="small"
            icon={<FlaskConical size={13} aria-hidden="true" />}
            aria-label={`Try a change of ${rule.id}`}
            onClick={() => onTry(rule)}
          >
            Try a change
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Limits({ title, about, rows }: { title: string; about: string; rows: PolicyView['thresholds'] }) {
  return (
    <Card title={title} about={about}>
      <dl className="num">
        {rows.map((row) => (
          <div
            key={row.name}
            className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-4 py-2 text-sm last:border-0"
          >
            <dt className="min-w-44 flex-1 sm:flex-none">{row.name}</dt>
            <dd className="w-20 shrink-0 text-end font-medium">{row.value}</dd>
            <dd className="w-full min-w-0 text-soft sm:w-auto sm:flex-1">{row.about}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
