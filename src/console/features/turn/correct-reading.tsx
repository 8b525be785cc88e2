import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { AutonomyView } from '#wire/console/desk-pages.ts';
import type { CorrectReadingRequest, TurnDetail } from '#wire/console/turn.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { signalWords } from './signal-words.ts';

const none = '(none)';

/** Lets a reviewer say what a message really wanted; the local classifiers learn it. */
export function CorrectReading({ turn }: { turn: TurnDetail }) {
  const [open, setOpen] = useState(false);
  const may = useMay('agent');
  const { correction } = turn;
  return (
    <div className="flex flex-col gap-1.5">
      {correction && (
        <p className="text-soft">
          Corrected by a reviewer: {correction.intent ? `“${correction.intent.title}”` : 'no intent of the desk fits'}.
        </p>
      )}
      {may && !open && (
        <Button
          tone="quiet"
          size="small"
          className="-ms-2.5 self-start"
          icon={<PencilLine size={13} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {correction ? 'Change the correction' : 'Read wrongly?'}
        </Button>
      )}
      {open && <Form turn={turn} onDone={() => setOpen(false)} />}
    </div>
  );
}

function Form({ turn, onDone }: { turn: TurnDetail; onDone: () => void }) {
  const client = useQueryClient();
  const desk = useQuery({
    queryKey: ['autonomy'],
    queryFn: ({ signal }) => call<AutonomyView>('/autonomy', { signal }),
    staleTime: 60_000,
  });
  const read = turn.understanding;
  const [intent, setIntent] = useState(turn.correction?.intent?.id ?? read?.intents[0]?.id ?? none);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const save = useMutation({
    mutationFn: () => {
      const body: CorrectReadingRequest = {
        intent: intent === none ? null : intent,
        signals: Object.fromEntries([...wrong].map((name) => [name, false])),
      };
      return call(`/turns/${turn.id}/reading`, { method: 'PUT', body });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['turn', turn.id] });
      notify({ title: 'Correction kept', description: 'The classifiers are learning it now.' });
      onDone();
    },
    onError: (error) => notifyFailure('The correction was not kept', error),
  });
  const options = [
    { value: none, label: 'No intent of the desk fits' },
    ...(desk.data?.intents ?? []).map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <form
      className="flex flex-col gap-3 rounded-md border border-line bg-sunken p-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="flex flex-col gap-1">
        <span className="text-xs text-soft">It is really about</span>
        <Select label="It is really about" value={intent} options={options} onChange={setIntent} className="w-full" />
      </div>
      {read && read.signals.length > 0 && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-xs text-soft">Signals that are not there</legend>
          {read.signals.map(({ name }) => (
            <label key={name} className="flex items-center gap-2">
              <input
                type="checkbox"
                checked={wrong.has(name)}
                onChange={({ target }) => {
                  const next = new Set(wrong);
                  if (target.checked) next.add(name);
                  else next.delete(name);
                  setWrong(next);
                }}
              />
              {signalWords(name)}
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex justify-end gap-2">
        <Button tone="quiet" size="small" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" tone="primary" size="small" busy={save.isPending}>
          Keep and learn
        </Button>
      </div>
    </form>
  );
}
