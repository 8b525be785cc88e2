import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { EvalJob, PlayableSuite, StartEvalsRequest } from '#wire/console/eval-jobs.ts';
import { ApiError, call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { Choice } from '../policy/choice.tsx';
import { useSession } from '../session/session.ts';
import { suiteWords } from './format-figure.ts';
import { runsQuery } from './queries.ts';

const suites: Record<PlayableSuite, string> = {
  golden: suiteWords.golden,
  attacks: suiteWords.attacks,
  scenarios: suiteWords.scenarios,
};
const models = { embedded: 'Embedded, free', claude: 'Claude' };

/** Orders a run. It is played beside the server, so nobody waits for it. */
export function StartEvalsDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const hasClaude = useSession().model === 'claude';
  const [suite, setSuite] = useState<PlayableSuite>('golden');
  const [model, setModel] = useState<keyof typeof models>('embedded');
  const [filter, setFilter] = useState('');
  const [limit, setLimit] = useState('5');
  const start = useMutation({
    mutationFn: (request: StartEvalsRequest) => call<EvalJob>('/evals/jobs', { body: request }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: runsQuery.queryKey });
      onClose();
    },
  });
  const fault = start.error instanceof ApiError ? start.error : undefined;
  function submit(event: FormEvent) {
    event.preventDefault();
    start.mutate({ suite, model, filter, maxCost: model === 'claude' ? Number(limit) : undefined });
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Run evals"
      description="On the desk as it is now; nothing reaches a customer."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end gap-3">
          <Choice label="Suite" value={suite} words={suites} onChange={setSuite} />
          {hasClaude && <Choice label="Model" value={model} words={models} onChange={setModel} />}
          {model === 'claude' && (
            <Field
              label="At most, in dollars"
              type="number"
              min={0.1}
              max={1000}
              step="any"
              required
              className="w-36"
              value={limit}
              onChange={(event) => setLimit(event.target.value)}
            />
          )}
        </div>
        <Field
          label="Only cases that hold"
          help={`An id, tag, ${suite === 'golden' ? 'intent' : suite === 'attacks' ? 'family' : 'persona'} or file; all when left empty.`}
          maxLength={200}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        {!hasClaude && <p className="text-sm text-soft">The embedded model answers: no key for Claude is set.</p>}
        {start.error && (
          <p role="alert" className="text-sm text-bad">
            {fault?.message ?? 'The run was not started.'}
          </p>
        )}
        <FormButtons submit="Start" busy={start.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
