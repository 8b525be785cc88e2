import { ArrowDownRight, ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import type { EvalCaseRow } from '#wire/console/eval-pages.ts';
import { Chip } from '../../components/chip.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { statusTones, statusWords } from './format-figure.ts';

const shows = { wrong: 'Not passed', flipped: 'Ended otherwise', reworded: 'Said otherwise', all: 'All' };
type Shows = keyof typeof shows;

/** Cases of a run, to filter and to open. */
export function CaseList({ rows, onOpen }: { rows: EvalCaseRow[]; onOpen: (row: EvalCaseRow) => void }) {
  const anyWrong = rows.some(({ status }) => status !== 'passed');
  const [show, setShow] = useState<Shows>(anyWrong ? 'wrong' : 'all');
  const [words, setWords] = useState('');
  const shown = rows.filter(
    (row) =>
      isShown[show](row) && `${row.id} ${row.group} ${row.reason ?? ''}`.toLowerCase().includes(words.toLowerCase()),
  );
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 border-b border-line p-3">
        <Select
          label="Which cases"
          value={show}
          onChange={setShow}
          className="h-10"
          options={Object.entries(shows).map(([value, label]) => ({ value: value as Shows, label }))}
        />
        <div className="min-w-48 flex-1">
          <Field label="Words" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
      </div>
      {shown.length === 0 && <p className="px-4 py-6 text-sm text-soft">No case is like that.</p>}
      <ul className="divide-y divide-line">
        {shown.map((row) => (
          <li key={`${row.id} ${row.attempt}`}>
            <button
              type="button"
              onClick={() => onOpen(row)}
              className="flex w-full flex-wrap items-start gap-x-3 gap-y-1 px-4 py-2.5 text-start hover:bg-hover"
            >
              <Chip tone={statusTones[row.status]}>{statusWords[row.status]}</Chip>
              <span className="min-w-0 flex-[1_1_20rem]">
                <span className="font-medium [overflow-wrap:anywhere]">{row.id}</span>
                <span className="ms-2 text-sm text-soft">
                  {row.group}
                  {row.attempt > 1 && ` · play ${row.attempt}`}
                </span>
                {row.reason && <span className="mt-0.5 block text-sm text-soft">{row.reason}</span>}
              </span>
              {isFlipped(row) && <Flip row={row} />}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const isShown: Record<Shows, (row: EvalCaseRow) => boolean> = {
  all: () => true,
  wrong: ({ status }) => status !== 'passed',
  flipped: (row) => isFlipped(row),
  reworded: ({ reworded }) => reworded === true,
};

const isFlipped = ({ status, before }: EvalCaseRow) => before !== undefined && before !== status;

function Flip({ row }: { row: EvalCaseRow }) {
  const better = row.status === 'passed';
  const Icon = better ? ArrowUpRight : ArrowDownRight;
  return (
    <span className={`inline-flex items-center gap-1 text-xs ${better ? 'text-good' : 'text-bad'}`}>
      <Icon size={14} aria-hidden="true" /> {statusWords[row.before ?? 'passed'].toLowerCase()} before
    </span>
  );
}
