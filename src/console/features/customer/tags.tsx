import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import { inputClass } from '../../components/input-class.ts';
import { findRow, tagsQuery } from '../inbox/queries.ts';
import { useMay } from '../session/session.ts';
import { threadQuery } from '../thread/queries.ts';
import { useChange } from '../thread/use-changes.ts';

/** Id of the input, for the command that goes there. */
export const tagInputId = 'conversation-tag';

/** Tags of a conversation: put on with Enter, taken off one by one. */
export function Tags({ conversationId }: { conversationId: string }) {
  const thread = useQuery(threadQuery(conversationId)).data;
  const tags = thread?.row.tags ?? findRow(conversationId)?.tags ?? [];
  const change = useChange(conversationId);
  const may = useMay('agent');
  const list = useId();
  const known = useQuery({ ...tagsQuery, enabled: may });
  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const tag = String(new FormData(form).get('tag')).trim();
    if (tag && !tags.includes(tag)) change.mutate({ change: 'tags', tags: [...tags, tag] });
    form.reset();
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-6 max-w-full items-center gap-1 rounded-sm bg-sunken ps-2 pe-0.5 text-xs"
        >
          <span className="truncate">{tag}</span>
          {may && (
            <button
              type="button"
              aria-label={`Take off the tag ${tag}`}
              onClick={() => change.mutate({ change: 'tags', tags: tags.filter((other) => other !== tag) })}
              className="inline-flex size-5 items-center justify-center rounded-sm text-faint hover:text-ink"
            >
              <X size={12} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      {may && tags.length < 20 && (
        <form onSubmit={add} className="min-w-24 flex-1">
          <input
            id={tagInputId}
            name="tag"
            list={list}
            maxLength={40}
            autoComplete="off"
            aria-label="Add a tag"
            placeholder={tags.length > 0 ? 'Add' : 'Add a tag'}
            className={`${inputClass} h-7 border-transparent bg-transparent px-1.5 text-sm hover:bg-hover`}
          />
          <datalist id={list}>
            {(known.data ?? [])
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </form>
      )}
      {!may && tags.length === 0 && <span className="text-sm text-soft">None</span>}
    </div>
  );
}
