import { cn } from '../../components/class-names.ts';
import { inputClass } from '../../components/input-class.ts';

/** A reviewer's word on whether the answer was right; empty while they have not said. */
export interface Accuracy {
  accurate?: boolean;
  correction?: string;
}

interface Props {
  value: Accuracy;
  onChange: (value: Accuracy) => void;
}

export function AccuracyQuestion({ value, onChange }: Props) {
  const choice = (accurate: boolean, label: string) => (
    <label
      className={cn(
        'inline-flex h-6 cursor-pointer items-center rounded-md border px-2 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent',
        value.accurate === accurate
          ? 'border-accent bg-accent-soft font-medium text-accent'
          : 'border-line-strong bg-panel text-soft',
      )}
    >
      <input
        type="radio"
        name="accurate"
        className="sr-only"
        checked={value.accurate === accurate}
        onChange={() => onChange({ ...value, accurate })}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="flex flex-wrap items-center gap-2 text-xs">
      <legend className="float-left me-2 text-soft">Was it accurate?</legend>
      {choice(true, 'Yes')}
      {choice(false, 'No')}
      {value.accurate === false && (
        <input
          aria-label="What would be right?"
          placeholder="What would be right?"
          maxLength={2_000}
          value={value.correction ?? ''}
          onChange={(event) => onChange({ ...value, correction: event.target.value || undefined })}
          className={`${inputClass} h-7 min-w-48 flex-1 text-xs`}
        />
      )}
    </fieldset>
  );
}
