import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TicketCase } from '#wire/console/eval-pages.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMay } from '../session/session.ts';

/** The ticket as a golden case, to correct, to copy, and to add to the desk. */
export function GoldenCaseDialog({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const made = useQuery({
    queryKey: ['golden-case', conversationId],
    queryFn: ({ signal }) => call<TicketCase>(`/conversations/${conversationId}/golden-case`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Make a golden case"
      description="Personal data is taken out. Correct what should have come of it, then keep it."
      wide
    >
      <Loaded query={made}>{(ticketCase) => <Editor ticketCase={ticketCase} onClose={onClose} />}</Loaded>
    </Dialog>
  );
}

function Editor({ ticketCase, onClose }: { ticketCase: TicketCase; onClose: () => void }) {
  const [yaml, setYaml] = useState(ticketCase.yaml);
  const [copied, setCopied] = useState(false);
  const mayKeep = useMay('lead');
  const keep = useMutation({
    mutationFn: () => call<{ file: string }>('/evals/cases', { body: { id: ticketCase.id, yaml } }),
  });
  const copy = async () => {
    await navigator.clipboard.writeText(yaml);
    setCopied(true);
  };
  return (
    <div className="flex flex-col gap-3">
      <label className="sr-only" htmlFor="golden-case-yaml">
        The case as YAML
      </label>
      <textarea
        id="golden-case-yaml"
        value={yaml}
        onChange={(event) => setYaml(event.target.value)}
        spellCheck={false}
        rows={Math.min(22, yaml.split('\n').length + 1)}
        className="w-full rounded-md border border-line-strong bg-sunken p-3 font-mono text-xs"
      />
      {keep.isError && <ErrorState error={keep.error} />}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p aria-live="polite" className="me-auto text-sm text-soft">
          {keep.data ? `Added to ${keep.data.file}.` : copied ? 'Copied.' : ''}
        </p>
        {keep.data ? (
          <Button onClick={onClose}>Close</Button>
        ) : (
          <>
            <Button onClick={copy}>Copy</Button>
            {mayKeep && (
              <Button tone="primary" busy={keep.isPending} onClick={() => keep.mutate()}>
                Add to the desk
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
