import type { EvalRunRow } from '#wire/console/eval-pages.ts';
import { Chip } from '../../components/chip.tsx';
import { ClockTime } from '../../components/relative-time.tsx';
import { Table } from '../../components/table.tsx';
import { suiteWords } from './format-figure.ts';

/** Runs, each with what came of it. */
export function RunTable({ runs, onOpen }: { runs: EvalRunRow[]; onOpen: (run: string) => void }) {
  return (
    <Table
      label="Runs"
      rows={runs}
      keyOf={({ id }) => id}
      columns={[
        {
          title: 'Run',
          cell: (run) => (
            <button
              type="button"
              onClick={() => onOpen(run.id)}
              className="text-start font-medium text-link underline underline-offset-2"
            >
              {suiteWords[run.suite]}
              {run.filter && <span className="font-normal text-soft"> · {run.filter}</span>}
            </button>
          ),
        },
        { title: 'When', cell: ({ startedAt }) => <ClockTime at={startedAt} /> },
        { title: 'Model', wide: true, cell: ({ model }) => model },
        {
          title: 'Desk',
          wide: true,
          cell: ({ deskVersion }) => <span className="font-mono text-xs">{deskVersion}</span>,
        },
        { title: 'Cost', wide: true, end: true, cell: ({ summary }) => `$${(summary.costMicros / 1e6).toFixed(2)}` },
        {
          title: 'Outcome',
          end: true,
          cell: ({ summary }) => (
            <span className="inline-flex flex-wrap justify-end gap-1">
              <Chip tone="good">{summary.passed} passed</Chip>
              {summary.failed > 0 && <Chip tone="bad">{summary.failed} failed</Chip>}
              {summary.errors > 0 && <Chip tone="warn">{summary.errors} errors</Chip>}
            </span>
          ),
        },
      ]}
    />
  );
}
