import type { FormEvent } from 'react';
import type { DecideDraftRequest } from '#wire/console/draft.ts';
import { Button } from '../../components/button.tsx';
import { inputClass } from '../../components/input-class.ts';
import { takeFocus } from '../../components/take-focus.ts';

interface FormProps {
  busy: boolean;
  onBack: () => void;
  onDecide: (request: DecideDraftRequest) => void;
}

/** Asks the AI for another draft, with what should be different. */
export function RegenerateForm({ busy, onBack, onDecide }: FormProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onDecide({ decision: 'regenerate', instruction: String(new FormData(event.currentTarget).get('instruction')) });
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <input
        name="instruction"
        required
        ref={takeFocus}
        maxLength={1_000}
        aria-label="What should be different?"
        placeholder="What should be different? “Shorter”, “mention the 14 days” …"
        className={`${inputClass} h-8 min-w-48 flex-1 text-sm`}
      />
      <Button type="submit" tone="primary" busy={busy}>
        Regenerate
      </Button>
      <Button tone="quiet" onClick={onBack}>
        Back
      </Button>
    </form>
  );
}
