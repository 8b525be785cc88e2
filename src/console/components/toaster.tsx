import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { cn } from './class-names.ts';

const manager = Toast.createToastManager();

interface Notice {
  title: string;
  description?: string;
  /** Milliseconds; 0 stays until closed. */
  timeout?: number;
  action?: { label: string; run: () => void };
}

/** Tells what was done, at the lower edge. Returns a function that takes it back. */
export function notify(notice: Notice): () => void {
  const id = manager.add({
    title: notice.title,
    description: notice.description,
    timeout: notice.timeout ?? 4_000,
    actionProps: notice.action && { children: notice.action.label, onClick: notice.action.run },
  });
  return () => manager.close(id);
}

/** Tells what could not be done and why; stays longer and is read out at once. */
export function notifyFailure(title: string, error: unknown): void {
  manager.add({
    title,
    description: error instanceof Error ? error.message : undefined,
    type: 'failure',
    timeout: 9_000,
    priority: 'high',
  });
}

export function Toaster({ children }: { children: React.ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-3 bottom-3 z-50 flex flex-col gap-2 sm:start-auto sm:end-4 sm:bottom-4 sm:w-96">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
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
