import { useState } from 'react';
import type { DecideDraftRequest } from '#wire/console/draft.ts';
import { type RejectReason, rejectReasons } from '#wire/console/reject-reason.ts';
import { Select } from '../../components/select.tsx';
import { DecisionLine, type DecisionProps, wordsClass } from './decision-line.tsx';

const rejectWords: Record<RejectReason, string> = {
  'wrong-fact': 'Wrong fact',
  policy: 'Against policy',
  tone: 'Wrong tone',
  incomplete: 'Incomplete',
  outdated: 'Outdated',
  other: 'Something else',
};

/** Sets a draft aside and says what is wrong with it. */
export function RejectForm({ busy, onBack, onDecide }: DecisionProps<DecideDraftRequest>) {
  const [reason, setReason] = useState<RejectReason>('wrong-fact');
  function submit(given: FormData) {
    onDecide({
      decision: 'reject',
      reason,
      accurate: reason !== 'wrong-fact' && reason !== 'outdated' ? undefined : false,
      correction: String(given.get('correction')).trim() || undefined,
    });
  }
  return (
    <DecisionLine submit="Reject" tone="danger" busy={busy} onBack={onBack} onSubmit={submit}>
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
        className={wordsClass}
      />
    </DecisionLine>
  );
}
