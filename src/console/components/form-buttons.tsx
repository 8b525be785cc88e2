import { Button } from './button.tsx';

interface Props {
  /** What the form does: "Add", "Save". */
  submit: string;
  busy: boolean;
  disabled?: boolean;
  onCancel: () => void;
}

/** How every form in a dialog ends. */
export function FormButtons({ submit, busy, disabled, onCancel }: Props) {
  return (
    <div className="flex justify-end gap-2">
      <Button tone="quiet" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit" tone="primary" busy={busy} disabled={disabled}>
        {submit}
      </Button>
    </div>
  );
}
