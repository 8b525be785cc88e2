import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import { inputClass } from './input-class.ts';

interface Props extends ComponentProps<'input'> {
  label: string;
  help?: string;
  fault?: string;
}

/** A labelled input with its help and its fault under it. */
export function Field({ label, help, fault, className, ...rest }: Props) {
  return (
    <Base.Root invalid={Boolean(fault)} className={cn('flex flex-col gap-1', className)}>
      <Base.Label className="text-sm font-medium">{label}</Base.Label>
      <Base.Control {...rest} className={cn(inputClass, 'h-10', fault && 'border-bad')} />
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
