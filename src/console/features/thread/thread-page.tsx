import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { focusWhenThere } from '../../components/focus-when-there.ts';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { useRoomy, useWide } from '../../components/use-wide.ts';
import { CustomerPanelView } from '../customer/customer-panel.tsx';
import { tagInputId } from '../customer/tags.tsx';
import { refreshRows } from '../inbox/queries.ts';
import { usePresence, useTellPresence } from '../live/presence.ts';
import { useMay, useSession } from '../session/session.ts';
import { TurnPanel } from '../turn/turn-panel.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import { DraftCard } from './draft-card.tsx';
import { HandoffCard } from './handoff-card.tsx';
import { useOutbox } from './outbox.ts';
import { threadQuery } from './queries.ts';
import { useThreadCommands } from './thread-commands.ts';
import { ThreadEntries } from './thread-entries.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { useAwayNotice } from './use-away-notice.ts';
import { useChange } from './use-changes.ts';

interface Props {
  conversationId: string;
  /** The turn whose steps are open over the thread. */
  turnId?: string;
  onLeave: () => void;
}

/** One conversation: what was said and done, and what can be done next. */
export function ThreadPage({ conversationId, turnId, onLeave }: Props) {
  const thread = useQuery(threadQuery(conversationId));
  const roomy = useRoomy();
  const wide = useWide();
  const [panel, setPanel] = useState(roomy);
  const composer = useRef<ComposerHandle>(null);
  const may = useMay('agent');
  const navigate = useNavigate({ from: '/inbox/{-$view}/{-$conversationId}' });
  const openTurn = useCallback(
    (turn: string | undefined) => navigate({ to: '.', search: (before) => ({ ...before, turn }) }),
    [navigate],
  );
  if (thread.isPending) return <ThreadSkeleton />;
  if (thread.isError) {
    return (
      <section aria-label="Conversation" className="flex-1">
        <ErrorState error={thread.error} retry={() => thread.refetch()} />
      </section>
    );
  }
  return (
    <>
      {(wide || !panel) && (
        <ThreadColumn
          conversationId={conversationId}
          onLeave={onLeave}
          onWhy={openTurn}
          composer={composer}
          panelOpen={panel}
          onPanel={() => setPanel(!panel)}
          onTag={() => {
            setPanel(true);
            focusWhenThere(tagInputId);
          }}
        />
      )}
      {panel && (
        <CustomerPanelView
          conversationId={conversationId}
          onClose={() => setPanel(false)}
          // Where the panel takes the place of the thread there is nothing to put it into.
          onInsert={wide && may ? (text) => composer.current?.insert(text) : undefined}
        />
      )}
      <TurnPanel turnId={turnId} onClose={() => openTurn(undefined)} />
    </>
  );
}

interface ColumnProps {
  conversationId: string;
  onLeave: () => void;
  onWhy: (turnId: string) => void;
  composer: RefObject<ComposerHandle | null>;
  panelOpen: boolean;
  onPanel: () => void;
  onTag: () => void;
}

function ThreadColumn({ conversationId, onLeave, onWhy, composer, panelOpen, onPanel, onTag }: ColumnProps) {
  const thread = useQuery(threadQuery(conversationId)).data;
  const user = useSession();
  const may = useMay('agent');
  const change = useChange(conversationId);
  const [typing, setTyping] = useState(false);
  useTellPresence(conversationId, typing);
  useMarkRead(conversationId, (thread?.row.unread ?? 0) + Number(thread?.row.views.includes('mentions') ?? false));
  useThreadCommands({ thread, change: change.mutate, composer, onPanel, onTag, may });
  const waiting = useOutbox(conversationId);
  useAwayNotice(conversationId, thread?.row.customer.name ?? 'the customer');
  if (!thread) return null;
  const others = usersOtherThan(user.id);
  const hint = thread.row.owner.kind === 'ai' ? 'Replying takes the conversation over from the AI' : undefined;
  return (
    <section aria-label={`Conversation with ${thread.row.customer.name}`} className="flex min-w-0 flex-1 flex-col">
      <ThreadHeader thread={thread} change={change.mutate} onLeave={onLeave} panelOpen={panelOpen} onPanel={onPanel} />
      <CollisionBanner conversationId={conversationId} except={others} />
      {thread.handoff && (
        <HandoffCard
          handoff={thread.handoff}
          onUseReply={may ? (text) => composer.current?.insert(text) : undefined}
          onWhy={onWhy}
        />
      )}
      <ThreadEntries thread={thread} waiting={waiting} onWhy={onWhy} />
      {may && (
        <footer className="shrink-0 border-t border-line px-3 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4">
          {thread.draft && !waiting.some((entry) => entry.id === thread.draft?.id) ? (
            <DraftCard key={thread.draft.id} draft={thread.draft} conversationId={conversationId} onWhy={onWhy} />
          ) : (
            <Composer ref={composer} thread={thread} hint={hint} onTyping={setTyping} />
          )}
        </footer>
      )}
    </section>
  );
}

const usersOtherThan = (userId: string) => (id: string) => id !== userId;

function CollisionBanner({ conversationId, except }: { conversationId: string; except: (id: string) => boolean }) {
  const people = usePresence(conversationId).filter((person) => except(person.id));
  const [first, ...rest] = people.toSorted((a, b) => Number(b.typing) - Number(a.typing));
  if (!first) return null;
  const others = rest.length > 0 ? ` and ${rest.length} more` : '';
  return (
    <p role="status" className="shrink-0 bg-note px-4 py-1.5 text-sm text-note-ink">
      {first.typing
        ? `${first.name} is replying`
        : `${first.name}${others} ${rest.length > 0 ? 'are' : 'is'} looking at this too`}
    </p>
  );
}

/** Open and looked at means read. */
function useMarkRead(conversationId: string, unread: number) {
  const asked = useRef(0);
  useEffect(() => {
    if (unread === 0 || asked.current === unread || document.visibilityState !== 'visible') return;
    asked.current = unread;
    call(`/conversations/${conversationId}/read`, { method: 'POST' })
      .then(() => refreshRows([conversationId]))
      .catch(() => {
        asked.current = 0;
      });
  }, [conversationId, unread]);
}

function ThreadSkeleton() {
  return (
    <section aria-label="Conversation" className="flex min-w-0 flex-1 flex-col">
      <Loading label="Loading the conversation">
        <div className="flex h-12 items-center gap-3 border-b border-line px-4">
          <Skeleton className="h-4 w-48" />
        </div>
        <div className="flex flex-col gap-5 p-6">
          <Skeleton className="h-16 w-1/2" />
          <Skeleton className="h-24 w-3/5 self-end" />
          <Skeleton className="h-12 w-2/5" />
        </div>
      </Loading>
    </section>
  );
}
