import { type FormEvent, useState } from 'react';
import type { DecideDraftRequest } from '#wire/console/draft.ts';
import { type RejectReason, rejectReasons } from '#wire/console/reject-reason.ts';
import { Button } from '../../components/button.tsx';
import { inputClass } from '../../components/input-class.ts';
import { Select } from '../../components/select.tsx';

const rejectWords: Record<RejectReason, string> = {
  'wrong-fact': 'Wrong fact',
  policy: 'Against policy',
  tone: 'Wrong tone',
  incomplete: 'Incomplete',
  outdated: 'Outdated',
  other: 'Something else',
};

interface FormProps {
  busy: boolean;
  onBack: () => void;
  onDecide: (request: DecideDraftRequest) => void;
}

/** Sets a draft aside and says what is wrong with it. */
export function RejectForm({ busy, onBack, onDecide }: FormProps) {
  const [reason, setReason] = useState<RejectReason>('wrong-fact');
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const correction = String(new FormData(event.currentTarget).get('correction')).trim();
    onDecide({
      decision: 'reject',
      reason,
      accurate: reason !== 'wrong-fact' && reason !== 'outdated' ? undefined : false,
      correction: correction || undefined,
    });
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <Select
        label="What is wrong with it?"
        value={reason}
        onChange={setReason}
        options={rejectReasons.map((value) => ({ value, label: rejectWords[value] }))}
        className="w-40"
      />
      <input
        name="correction"
        maxLength={2_000}
        aria-label="What would be right? The articles it cited are marked for review"
        placeholder="What would be right? (optional)"
        className={`${inputClass} h-8 min-w-48 flex-1 text-sm`}
      />
      <Button type="submit" tone="danger" busy={busy}>
        Reject
      </Button>
      <Button tone="quiet" onClick={onBack}>
        Back
      </Button>
    </form>
  );
}
