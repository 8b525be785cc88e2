import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import { inputClass } from './input-class.ts';
import { useInvalid } from './use-invalid.ts';

interface Props extends ComponentProps<'input'> {
  label: string;
  help?: string;
  fault?: string;
}

/** A labelled input with its help and its fault under it: what the browser finds as well as what the server found. */
export function Field({ label, help, fault: refused, className, onInput, ...rest }: Props) {
  const { found, checks } = useInvalid();
  const fault = found ?? refused;
  return (
    <Base.Root invalid={Boolean(fault)} className={cn('flex flex-col gap-1', className)}>
      <Base.Label className="text-sm font-medium">{label}</Base.Label>
      <Base.Control
        {...rest}
        onInvalid={checks.onInvalid}
        onInput={(event) => {
          checks.onInput();
          onInput?.(event);
        }}
        className={cn(inputClass, 'h-10', fault && 'border-bad')}
      />
      {fault ? (
        <Base.Error match className="text-sm text-bad">
          {fault}
        </Base.Error>
      ) : (
        help && <Base.Description className="text-sm text-soft">{help}</Base.Description>
      )}
    </Base.Root>
  );
}
