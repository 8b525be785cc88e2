import { useMutation } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { rejectReasons } from '#wire/console/reject-reason.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { inputClass } from '../../components/input-class.ts';
import { Select } from '../../components/select.tsx';
import { notifyFailure } from '../../components/toaster.tsx';

interface Props {
  messageId: string;
  onGiven: () => void;
}

/** Was the answer accurate? A no asks what would be right. */
export function GiveReview({ messageId, onGiven }: Props) {
  const [wrong, setWrong] = useState(false);
  const [correction, setCorrection] = useState('');
  const [reason, setReason] = useState<(typeof rejectReasons)[number]>('wrong-fact');
  const give = useMutation({
    mutationFn: (body: { accurate: boolean; correction?: string; reason?: string }) =>
      call(`/messages/${messageId}/review`, { body }),
    onSuccess: onGiven,
    onError: (error) => notifyFailure('The review was not kept', error),
  });
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ accurate: false, reason, correction: correction.trim() || undefined });
      }}
    >
      <span className="text-sm text-soft">Was it accurate?</span>
      <Button
        size="small"
        icon={<Check size={14} aria-hidden="true" />}
        busy={give.isPending}
        onClick={() => give.mutate({ accurate: true })}
      >
        Yes
      </Button>
      <Button
        size="small"
        icon={<X size={14} aria-hidden="true" />}
        aria-pressed={wrong}
        onClick={() => setWrong(!wrong)}
      >
        No
      </Button>
      {wrong && (
        <>
          <Select
            label="What was wrong"
            value={reason}
            options={rejectReasons.map((value) => ({ value, label: value.replace('-', ' ') }))}
            onChange={setReason}
          />
          <textarea
            aria-label="What would be right?"
            placeholder="What would be right? It marks the cited articles and goes into the export."
            maxLength={2_000}
            rows={2}
            value={correction}
            onChange={(event) => setCorrection(event.target.value)}
            className={`${inputClass} basis-full py-2 text-sm`}
          />
          <Button type="submit" tone="primary" size="small" busy={give.isPending}>
            Save
          </Button>
        </>
      )}
    </form>
  );
}
