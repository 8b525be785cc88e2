import { Select } from '../../components/select.tsx';

interface Props<Value extends string> {
  label: string;
  value: Value;
  words: Record<Value, string>;
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** One of a few in words, with its label above. */
export function Choice<Value extends string>({ label, value, words, onChange, disabled }: Props<Value>) {
  const options = Object.entries<string>(words).map(([key, text]) => ({ value: key as Value, label: text }));
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden="true" className="text-sm font-medium">
        {label}
      </span>
      <Select label={label} value={value} options={options} onChange={onChange} disabled={disabled} className="h-10" />
    </div>
  );
}
