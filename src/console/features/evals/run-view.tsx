import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { EvalCaseRow, EvalRunRow } from '#wire/console/eval-pages.ts';
import type { EvalFigure } from '#wire/console/evals.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card } from '../../components/page.tsx';
import { ClockTime } from '../../components/relative-time.tsx';
import { Select } from '../../components/select.tsx';
import { CaseList } from './case-list.tsx';
import { CasePanel } from './case-panel.tsx';
import { FigureTable } from './figure-table.tsx';
import { suiteWords } from './format-figure.ts';
import { GroupCard } from './group-card.tsx';
import { casesQuery } from './queries.ts';

/** One run: its figures, its cases, and what each said. */
export function RunView({ run, runs, onBack }: { run: EvalRunRow; runs: EvalRunRow[]; onBack: () => void }) {
  const [against, setAgainst] = useState<string>();
  const cases = useQuery(casesQuery(run.id, against));
  const [chosen, setChosen] = useState<EvalCaseRow>();
  const measured = run.summary.figures.filter(({ n }: EvalFigure) => n > 0);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <Button size="small" icon={<ArrowLeft size={14} aria-hidden="true" />} onClick={onBack}>
          All runs
        </Button>
        <p className="text-sm text-soft">
          {suiteWords[run.suite]}
          {run.filter && ` · ${run.filter}`} · {run.model} · desk{' '}
          <span className="font-mono text-xs">{run.deskVersion}</span> · <ClockTime at={run.startedAt} />
        </p>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title="Measures" about="With 95 % intervals.">
          <FigureTable label="Measures" figures={measured} />
        </Card>
        <GroupCard run={run} byGroup={cases.data?.byGroup ?? []} />
      </div>
      <Card
        title="Cases"
        about="What did not pass comes first."
        actions={<Against run={run} runs={runs} chosen={against ?? cases.data?.before} onChoose={setAgainst} />}
      >
        {cases.data?.flips && <Flips {...cases.data.flips} />}
        <Loaded query={cases}>{({ cases: rows }) => <CaseList rows={rows} onOpen={setChosen} />}</Loaded>
      </Card>
      <CasePanel run={run.id} before={cases.data?.before} chosen={chosen} onClose={() => setChosen(undefined)} />
    </>
  );
}

interface AgainstProps {
  run: EvalRunRow;
  runs: EvalRunRow[];
  chosen: string | undefined;
  onChoose: (run: string) => void;
}

/** Which other run of the same cases this one is held against. */
function Against({ run, runs, chosen, onChoose }: AgainstProps) {
  const others = runs.filter(({ suite, id }) => suite === run.suite && id !== run.id);
  if (chosen === undefined || others.length === 0) return null;
  return (
    <Select
      label="Compare with"
      value={chosen}
      onChange={onChoose}
      className="max-w-full"
      options={others.map((other) => ({
        value: other.id,
        label: `Against ${new Date(other.startedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}, ${other.model}, desk ${other.deskVersion.slice(0, 8)}`,
      }))}
    />
  );
}

/** How many cases ended otherwise, and whether that may be chance. */
function Flips({ lost, won, p }: { lost: number; won: number; p: number }) {
  return (
    <p className="num border-b border-line px-4 py-2 text-sm text-soft">
      {lost + won === 0
        ? 'No case ended otherwise.'
        : `${lost} passed there and not here, ${won} the other way round: p ${p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`} by McNemar’s exact test${p < 0.05 ? '' : ', which may be chance'}.`}
    </p>
  );
}
