import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecideSuggestionRequest, GapList, GapView } from '#wire/console/knowledge-health.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { inputClass } from '../../components/input-class.ts';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';

/** A drafted article: read it, change it, publish it or throw it away. */
export function SuggestionCard({ suggestion }: { suggestion: NonNullable<GapView['suggestion']> }) {
  const queries = useQueryClient();
  const mayDecide = useMay('lead');
  const [title, setTitle] = useState(suggestion.title);
  const [body, setBody] = useState(suggestion.body);
  const decide = useMutation({
    mutationFn: (decision: DecideSuggestionRequest) =>
      call<GapList>(`/knowledge/suggestions/${suggestion.id}/decision`, { body: decision }),
    onSuccess: (_, decision) => {
      if (decision.kind === 'approve') notify({ title: 'Published: it is answered from now on' });
    },
    onError: (error) => notifyFailure('Nothing was decided', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  return (
    <div className="flex flex-col gap-3 border-t border-line bg-sunken/40 p-4">
      <p className="text-xs text-soft">
        {suggestion.draftedBy === 'model' ? 'Drafted by the model' : 'Put together in people’s own words'} from{' '}
        {suggestion.replies} {suggestion.replies === 1 ? 'reply' : 'replies'}. Check it: customers will be answered from
        it.
      </p>
      <input
        aria-label="Title"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        readOnly={!mayDecide}
        className={`${inputClass} h-10 font-medium`}
      />
      <textarea
        aria-label="Text, in Markdown"
        value={body}
        onChange={(event) => setBody(event.target.value)}
        readOnly={!mayDecide}
        rows={Math.min(16, Math.max(6, body.split('\n').length + 2))}
        className={`${inputClass} py-2 font-mono text-sm`}
      />
      {mayDecide ? (
        <div className="flex flex-wrap gap-2">
          <Button
            tone="primary"
            busy={decide.isPending}
            disabled={!title.trim() || !body.trim()}
            onClick={() => decide.mutate({ kind: 'approve', title, body })}
          >
            Publish
          </Button>
          <Button tone="danger" busy={decide.isPending} onClick={() => decide.mutate({ kind: 'discard' })}>
            Discard
          </Button>
        </div>
      ) : (
        <p className="text-sm text-soft">A lead publishes or discards it.</p>
      )}
    </div>
  );
}
