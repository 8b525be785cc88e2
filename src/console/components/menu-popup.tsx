import { Menu as Base } from '@base-ui/react/menu';
import { cn } from './class-names.ts';
import { Keys } from './keys.tsx';
import type { MenuGroup } from './menu-group.ts';
import type { PopupProps } from './use-opener.ts';

interface Props extends PopupProps {
  groups: MenuGroup[];
  align: 'start' | 'end';
}

export function MenuPopup({ open, onOpenChange, anchor, groups, align }: Props) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align={align} sideOffset={4} className="z-50">
          <Base.Popup
            finalFocus={anchor}
            className="max-h-[min(34rem,var(--available-height))] min-w-48 animate-appear overflow-y-auto rounded-lg border border-line-strong bg-panel p-1 shadow-floating outline-none"
          >
            {groups.map((group, index) => (
              <Base.Group key={group.label ?? `group-${String(index)}`}>
                {index > 0 && <Base.Separator className="my-1 h-px bg-line" />}
                {group.label && (
                  <Base.GroupLabel className="px-2 py-1 text-2xs font-medium text-faint">{group.label}</Base.GroupLabel>
                )}
                {group.items.map((item) => (
                  <Base.Item
                    key={item.label}
                    disabled={item.disabled}
                    onClick={item.run}
                    className={cn(
                      'flex h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-sm outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover',
                      item.danger ? 'text-bad' : 'text-ink',
                    )}
                  >
                    {item.icon && <span className="text-faint">{item.icon}</span>}
                    <span className="flex-1 truncate">{item.label}</span>
                    {item.keys && <Keys keys={item.keys} />}
                  </Base.Item>
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
