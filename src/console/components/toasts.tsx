import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { cn } from './class-names.ts';
import { attachBoard } from './notices.ts';

const manager = Toast.createToastManager();

/** The notices at the lower edge. */
export function Toasts() {
  // After the first drawing: screen readers read out what comes into a region that is already there.
  useEffect(
    () =>
      attachBoard({
        add: (id, { title, description, timeout, action, failure }) =>
          void manager.add({
            id,
            title,
            description,
            timeout,
            ...(failure ? { type: 'failure', priority: 'high' } : {}),
            actionProps: action && { children: action.label, onClick: action.run },
          }),
        close: (id) => manager.close(id),
      }),
    [],
  );
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-3 bottom-3 z-50 flex flex-col gap-2 sm:start-auto sm:end-4 sm:bottom-4 sm:w-96">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      // It has the role of a dialog and is none: keys go on working beside it.
      data-notice=""
      className={cn(
        'animate-appear rounded-lg border bg-panel shadow-floating data-[limited]:hidden',
        toast.type === 'failure' ? 'border-bad' : 'border-line-strong',
      )}
    >
      <Toast.Content className="flex items-start gap-3 p-3">
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-sm font-medium" />
          <Toast.Description className="text-sm text-soft" />
        </div>
        {toast.actionProps && (
          <Toast.Action className="h-7 shrink-0 rounded-md px-2 text-sm font-medium text-link hover:bg-hover" />
        )}
        <Toast.Close
          aria-label="Dismiss"
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-faint hover:bg-hover hover:text-ink"
        >
          <X size={14} aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
