import type { BudgetView } from '#wire/console/cost.ts';
import { Chip } from '../../components/chip.tsx';
import { Card } from '../../components/page.tsx';
import { formatFigure } from '../metrics/format-figure.ts';

const names: Record<BudgetView['name'], string> = {
  day: 'Today',
  month: 'This month',
  ticket: 'One ticket',
  turn: 'One turn',
};

const actions: Record<BudgetView['action'], { words: string; tone: 'good' | 'warn' | 'bad' }> = {
  proceed: { words: 'room', tone: 'good' },
  'route-down': { words: 'small model only', tone: 'warn' },
  draft: { words: 'drafts only', tone: 'warn' },
  stop: { words: 'people only', tone: 'bad' },
};

/** Budgets and what they allow now. They are checked before each call. */
export function Budgets({ budgets }: { budgets: BudgetView[] }) {
  return (
    <Card
      title="Budgets"
      about="Checked before each call: at 80 % the small model only, at 95 % drafts, at 100 % people."
    >
      <ul>
        {budgets.map(({ name, spent, ceiling, action }) => (
          <li key={name} className="num flex items-center gap-3 border-b border-line px-4 py-2.5 text-sm last:border-0">
            <span className="w-24 shrink-0">{names[name]}</span>
            <span className="min-w-0 flex-1">
              {ceiling === undefined ? (
                <span className="text-soft">
                  No ceiling: set <code className="font-mono text-xs">ceilings.usdPerMonth</code> in desk.config.ts.
                </span>
              ) : spent === undefined ? (
                <span className="text-soft">at most {formatFigure('usd', ceiling)}</span>
              ) : (
                <>
                  {formatFigure('usd', spent)} <span className="text-soft">of {formatFigure('usd', ceiling)}</span>
                  <Meter share={spent / ceiling} />
                </>
              )}
            </span>
            {spent !== undefined && ceiling !== undefined && (
              <Chip tone={actions[action].tone}>{actions[action].words}</Chip>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Meter({ share }: { share: number }) {
  return (
    <svg className="mt-1 h-1.5 w-full" aria-hidden="true">
      <rect width="100%" height="6" rx="3" fill="var(--sunken)" />
      <rect width={`${Math.min(100, share * 100).toFixed(1)}%`} height="6" rx="3" fill="var(--chart-1)" />
    </svg>
  );
}
