import type { DecideDraftRequest } from '#wire/console/draft.ts';
import { takeFocus } from '../../components/take-focus.ts';
import { useInvalid } from '../../components/use-invalid.ts';
import { DecisionLine, type DecisionProps, wordsClass } from './decision-line.tsx';

/** Asks the AI for another draft, with what should be different. */
export function RegenerateForm({ busy, onBack, onDecide }: DecisionProps<DecideDraftRequest>) {
  const { checks } = useInvalid();
  return (
    <DecisionLine
      submit="Regenerate"
      tone="primary"
      busy={busy}
      onBack={onBack}
      onSubmit={(given) => onDecide({ decision: 'regenerate', instruction: String(given.get('instruction')) })}
    >
      <input
        name="instruction"
        required
        {...checks}
        ref={takeFocus}
        maxLength={1_000}
        aria-label="What should be different?"
        placeholder="What should be different? “Shorter”, “mention the 14 days” …"
        className={wordsClass}
      />
    </DecisionLine>
  );
}
