import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { EvalCaseRow, EvalRunRow } from '#wire/console/eval-pages.ts';
import type { EvalFigure } from '#wire/console/evals.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card } from '../../components/page.tsx';
import { ClockTime } from '../../components/relative-time.tsx';
import { CaseList } from './case-list.tsx';
import { CasePanel } from './case-panel.tsx';
import { FigureTable } from './figure-table.tsx';
import { suiteWords } from './format-figure.ts';
import { casesQuery } from './queries.ts';

/** One run: its figures, its cases, and what each said. */
export function RunView({ run, onBack }: { run: EvalRunRow; onBack: () => void }) {
  const cases = useQuery(casesQuery(run.id));
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
        <Card title={run.suite === 'golden' ? 'By intent' : run.suite === 'attacks' ? 'By family' : 'By persona'}>
          <div className="max-h-[34rem] overflow-y-auto">
            <FigureTable label="Groups" figures={run.summary.groups} />
          </div>
        </Card>
      </div>
      <Card title="Cases" about="What did not pass comes first.">
        <Loaded query={cases}>{({ cases: rows }) => <CaseList rows={rows} onOpen={setChosen} />}</Loaded>
      </Card>
      <CasePanel run={run.id} before={cases.data?.before} chosen={chosen} onClose={() => setChosen(undefined)} />
    </>
  );
}
