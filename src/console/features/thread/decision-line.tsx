import type { FormEvent, ReactNode } from 'react';
import { Button, type ButtonTone } from '../../components/button.tsx';
import { inputClass } from '../../components/input-class.ts';

/** What both ways of sending a draft back are given. */
export interface DecisionProps<Request> {
  busy: boolean;
  onBack: () => void;
  onDecide: (request: Request) => void;
}

export const wordsClass = `${inputClass} h-8 min-w-48 flex-1 text-sm`;

interface Props {
  submit: string;
  tone: ButtonTone;
  busy: boolean;
  onBack: () => void;
  onSubmit: (given: FormData) => void;
  children: ReactNode;
}

/** One line under a draft: what is asked, the decision, and the way back. */
export function DecisionLine({ submit, tone, busy, onBack, onSubmit, children }: Props) {
  function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  }
  return (
    <form onSubmit={decide} className="flex flex-wrap items-center gap-2">
      {children}
      <Button type="submit" tone={tone} busy={busy}>
        {submit}
      </Button>
      <Button tone="quiet" onClick={onBack}>
        Back
      </Button>
    </form>
  );
}
