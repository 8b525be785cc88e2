import { useState } from 'react';
import type { EvalRunRow } from '#wire/console/eval-pages.ts';
import type { EvalFigure, EvalGroupFigures } from '#wire/console/evals.ts';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { FigureTable } from './figure-table.tsx';
import { groupWords } from './format-figure.ts';

/** One measure for each intent, family or persona; which one is chosen in the corner. */
export function GroupCard({ run, byGroup }: { run: EvalRunRow; byGroup: EvalGroupFigures[] }) {
  const [measure, setMeasure] = useState('passed');
  const options = new Map(
    byGroup.flatMap(({ figures }) => figures.filter(({ n }) => n > 0).map(({ name, title }) => [name, title] as const)),
  );
  const figures = byGroup.flatMap(({ name, figures }): EvalFigure[] => {
    const figure = figures.find((one) => one.name === measure);
    return figure && figure.n > 0 ? [{ ...figure, name, title: name }] : [];
  });
  return (
    <Card
      title={groupWords[run.suite]}
      actions={
        options.size > 0 && (
          <Select
            label="Measure"
            value={measure}
            onChange={setMeasure}
            options={[...options].map(([value, label]) => ({ value, label }))}
          />
        )
      }
    >
      <div className="max-h-[34rem] overflow-y-auto">
        <FigureTable label="Groups" figures={byGroup.length > 0 ? figures : run.summary.groups} />
      </div>
    </Card>
  );
}
