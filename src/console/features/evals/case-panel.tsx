import { useQuery } from '@tanstack/react-query';
import type { EvalCaseRow } from '#wire/console/eval-pages.ts';
import type { EvalCase } from '#wire/console/evals.ts';
import { Chip } from '../../components/chip.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { statusTones, statusWords } from './format-figure.ts';
import { caseQuery } from './queries.ts';
import { TurnTranscript } from './turn-transcript.tsx';

interface Props {
  run: string;
  /** The run it is compared with. */
  before: string | undefined;
  chosen: EvalCaseRow | undefined;
  onClose: () => void;
}

/** A case with its reasons and transcript, and how it went in the run before. */
export function CasePanel({ run, before, chosen, onClose }: Props) {
  return (
    <SidePanel open={chosen !== undefined} onClose={onClose} title={chosen?.id ?? ''} description={chosen?.group}>
      {chosen && <Case run={run} before={before} chosen={chosen} />}
    </SidePanel>
  );
}

function Case({ run, before, chosen }: Omit<Props, 'onClose' | 'chosen'> & { chosen: EvalCaseRow }) {
  const pair = useQuery(caseQuery(run, chosen.id, chosen.attempt, before));
  return (
    <Loaded query={pair}>
      {(found) => (
        <div className="flex flex-col gap-6 p-5">
          <Play one={found.now} />
          {found.before && isOther(found.now, found.before) && (
            <section>
              <h3 className="mb-3 border-t border-line pt-4 font-semibold">In the run it is compared with</h3>
              <Play one={found.before} />
            </section>
          )}
        </div>
      )}
    </Loaded>
  );
}

/** The same end and the same words need not be read twice. */
function isOther(now: EvalCase, before: EvalCase): boolean {
  const words = ({ turns }: EvalCase) => turns.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
  return now.status !== before.status || words(now) !== words(before);
}

function Play({ one }: { one: EvalCase }) {
  const wrong = one.checks.filter(({ ok }) => !ok);
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <Chip tone={statusTones[one.status]}>{statusWords[one.status]}</Chip>
        {one.at && <span className="font-mono text-xs">{one.at}</span>}
      </p>
      {(one.error !== undefined || wrong.length > 0) && (
        <ul className="list-disc ps-5 text-sm">
          {one.error !== undefined && <li>{one.error}</li>}
          {wrong.map(({ measure, said }) => (
            <li key={`${measure} ${said}`}>
              <span className="font-medium">{measure}</span> {said}
            </li>
          ))}
        </ul>
      )}
      {one.turns.map((turn, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns have no id and never move.
        <TurnTranscript key={index} turn={turn} />
      ))}
    </div>
  );
}
