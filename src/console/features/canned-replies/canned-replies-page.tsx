import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Slash } from 'lucide-react';
import { useState } from 'react';
import type { CannedReply } from '#wire/console/canned-reply.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { cannedRepliesQuery } from './queries.ts';
import { ReplyDialog } from './reply-dialog.tsx';

/** Replies the team keeps ready, put in with `/`. */
export function CannedRepliesPage() {
  const replies = useQuery(cannedRepliesQuery);
  const may = useMay('lead');
  const [edited, setEdited] = useState<CannedReply | 'new'>();
  return (
    <Page
      title="Canned replies"
      about="Type / in a reply to put one in."
      actions={
        may && (
          <Button tone="primary" icon={<Plus size={14} aria-hidden="true" />} onClick={() => setEdited('new')}>
            New reply
          </Button>
        )
      }
    >
      <Loaded query={replies}>
        {(list) => (
          <Card>
            {list.length === 0 ? (
              <EmptyState icon={<Slash size={28} aria-hidden="true" />} title="No canned replies yet">
                Write down what the team answers again and again; everyone gets it by typing a slash.
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {list.map((reply) => (
                  <Row key={reply.id} reply={reply} onEdit={may ? () => setEdited(reply) : undefined} />
                ))}
              </ul>
            )}
          </Card>
        )}
      </Loaded>
      {edited && <ReplyDialog reply={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}

function Row({ reply, onEdit }: { reply: CannedReply; onEdit?: () => void }) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call<void>(`/canned-replies/${reply.id}`, { method: 'DELETE' }),
    onSuccess: () => notify({ title: `/${reply.name} is gone` }),
    onError: (error) => notifyFailure('It was not removed', error),
    onSettled: () => queries.invalidateQueries({ queryKey: cannedRepliesQuery.queryKey }),
  });
  return (
    <li className="flex flex-wrap items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-[1_1_18rem]">
        <p className="font-mono text-sm font-semibold">/{reply.name}</p>
        <p className="mt-1 line-clamp-4 text-sm whitespace-pre-line text-soft [overflow-wrap:anywhere]">{reply.body}</p>
        <p className="mt-1 text-xs text-faint">
          {reply.updatedBy} · <RelativeTime at={reply.updatedAt} />
        </p>
      </div>
      {onEdit && (
        <div className="flex gap-2">
          <Button size="small" onClick={onEdit} aria-label={`Edit ${reply.name}`}>
            Edit
          </Button>
          <SureButton
            ask="Remove for everyone?"
            label={`Remove ${reply.name}`}
            busy={remove.isPending}
            onSure={() => remove.mutate()}
          >
            Remove
          </SureButton>
        </div>
      )}
    </li>
  );
}
