import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FlaskConical, Play } from 'lucide-react';
import { useState } from 'react';
import type { EvalRunRow } from '#wire/console/eval-pages.ts';
import type { EvalSuite } from '#wire/console/evals.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { useMay } from '../session/session.ts';
import { EvalJobCard } from './eval-job-card.tsx';
import { formatFigure, suiteWords } from './format-figure.ts';
import { isNews, isOpen, runsQuery } from './queries.ts';
import { RunTable } from './run-table.tsx';
import { RunView } from './run-view.tsx';
import { StartEvalsDialog } from './start-evals-dialog.tsx';
import { Trend } from './trend.tsx';

/** Suites whose cases stay the same from run to run. */
const trending: EvalSuite[] = ['golden', 'attacks', 'scenarios'];

/** How the desk did in its trials, from run to run and case by case. */
export function EvalsPage() {
  const runs = useQuery(runsQuery);
  const { run: chosen } = useSearch({ from: '/frame/evals' });
  const navigate = useNavigate({ from: '/evals' });
  const open = (run: string | undefined) => navigate({ search: { run } });
  const [starting, setStarting] = useState(false);
  const mayStart = useMay('lead');
  const start = mayStart && !isOpen(runs.data?.job) && (
    <Button tone="primary" icon={<Play size={14} aria-hidden="true" />} onClick={() => setStarting(true)}>
      Run evals
    </Button>
  );
  return (
    <Page
      title="Evals"
      about="What the desk does with cases of which you know what should come of them."
      actions={runs.isSuccess && start}
      wide
    >
      {starting && <StartEvalsDialog onClose={() => setStarting(false)} />}
      <Loaded query={runs}>
        {({ runs: rows, job }) => {
          const news = job && isNews(job) && <EvalJobCard job={job} onOpen={open} />;
          if (rows.length === 0) return news || <NoRuns mayStart={mayStart} />;
          const run = rows.find(({ id }) => id === chosen);
          if (run) return <RunView key={run.id} run={run} runs={rows} onBack={() => open(undefined)} />;
          return (
            <>
              {news}
              <div className="mb-5 grid gap-3 md:grid-cols-3 md:gap-5">
                {trending.map((suite) => (
                  <SuiteCard key={suite} suite={suite} runs={rows.filter((row) => row.suite === suite)} onOpen={open} />
                ))}
              </div>
              <Card title="Runs" about="Newest first; open one for its cases.">
                <RunTable runs={rows} onOpen={open} />
              </Card>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function NoRuns({ mayStart }: { mayStart: boolean }) {
  return (
    <EmptyState icon={<FlaskConical size={28} aria-hidden="true" />} title="No runs yet">
      {mayStart ? 'Run the golden set, the attacks or the simulated customers here' : 'A lead can run them here'}, or{' '}
      <code className="font-mono text-xs">npm run evals</code> on the server’s machine. What comes of it shows here.
    </EmptyState>
  );
}

interface SuiteProps {
  suite: EvalSuite;
  runs: EvalRunRow[];
  onOpen: (run: string) => void;
}

/** Runs of only some cases say nothing of the whole: the trend leaves them out. */
function SuiteCard({ suite, runs, onOpen }: SuiteProps) {
  const whole = runs.filter(({ filter }) => filter === undefined);
  const last = whole[0];
  const passed = last?.summary.figures.find(({ name }) => name === 'passed');
  return (
    <section className="flex flex-col gap-2 rounded-lg border border-line bg-panel p-4">
      <h2 className="font-semibold">{suiteWords[suite]}</h2>
      {last && passed ? (
        <>
          <button
            type="button"
            onClick={() => onOpen(last.id)}
            className="num self-start rounded-sm text-2xl font-semibold hover:text-accent"
          >
            {formatFigure(passed.value, 'share')}
            <span className="ms-2 text-sm font-normal text-soft">
              passed of {passed.n}
              {last.summary.errors > 0 && `, ${last.summary.errors} errors`}
            </span>
          </button>
          <Trend runs={whole} />
        </>
      ) : (
        <p className="text-sm text-soft">
          {runs.length === 0 ? 'Not run yet.' : 'Only some of its cases were run so far.'}
        </p>
      )}
    </section>
  );
}
