import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ComparedDraftView, ComparedDrafts as Drafts } from '#wire/console/readiness.ts';
import { call } from '../../api/client.ts';
import { Chip } from '../../components/chip.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Select } from '../../components/select.tsx';

const shows = { all: 'All', differs: 'What differs', agrees: 'What agrees', 'hands-over': 'Handed over' };
type Shows = keyof typeof shows;

/** Drafts of an intent beside what people sent; what differs comes first. */
export function ComparedDrafts({ intent }: { intent: string }) {
  const [show, setShow] = useState<Shows>('all');
  const drafts = useQuery({
    queryKey: ['readiness', intent],
    queryFn: ({ signal }) => call<Drafts>(`/readiness/${encodeURIComponent(intent)}/drafts`, { signal }),
  });
  return (
    <div className="flex flex-col gap-4 p-5">
      <Select
        label="Which drafts"
        value={show}
        onChange={setShow}
        className="self-start"
        options={Object.entries(shows).map(([value, label]) => ({ value: value as Shows, label }))}
      />
      <Loaded query={drafts}>
        {({ drafts: all }) => {
          const shown = all.filter((draft) => show === 'all' || kindOf(draft) === show);
          if (shown.length === 0) return <p className="text-sm text-soft">No draft is like that.</p>;
          return (
            <ul className="flex flex-col gap-4">
              {shown.map((draft) => (
                <li key={draft.id}>
                  <Pair draft={draft} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </div>
  );
}

const kindOf = ({ draft, agrees }: ComparedDraftView): Shows =>
  draft === undefined ? 'hands-over' : agrees ? 'agrees' : 'differs';

const kinds = {
  agrees: { tone: 'good', words: 'Agrees' },
  differs: { tone: 'warn', words: 'Differs' },
  'hands-over': { tone: 'neutral', words: 'Handed over' },
  all: { tone: 'neutral', words: '' },
} as const;

function Pair({ draft }: { draft: ComparedDraftView }) {
  const kind = kinds[kindOf(draft)];
  return (
    <article className="rounded-md border border-line p-3 text-sm">
      <p className="mb-2 flex flex-wrap items-center gap-2">
        <Chip tone={kind.tone}>{kind.words}</Chip>
        <Link
          to="/inbox/{-$view}/{-$conversationId}"
          params={{ view: 'all', conversationId: draft.conversationId }}
          className="font-medium text-link underline underline-offset-2"
        >
          #{draft.ticketNumber}
        </Link>
        <span className="text-xs text-faint">
          <RelativeTime at={draft.comparedAt} />
        </span>
      </p>
      <p className="mb-3 whitespace-pre-wrap [overflow-wrap:anywhere]">{draft.asked}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title={draft.repliedBy || 'A person'} text={draft.reply} className="bg-sunken" />
        <Side
          title={`AI, tier ${draft.tier}`}
          text={draft.draft ?? draft.rules.map(({ reason }) => reason).join(' ')}
          className="bg-ai"
        />
      </div>
      <p className="num mt-2 text-xs text-faint">{measures(draft)}</p>
      {draft.tools.length > 0 && (
        <ul className="mt-1 flex flex-col gap-0.5 text-xs text-faint">
          {draft.tools.map(({ tool, input, verdict, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: calls have no id and never move.
            <li key={index} className="[overflow-wrap:anywhere]">
              <code className="font-mono">
                {tool} {JSON.stringify(input)}
              </code>{' '}
              {verdict === 'allow' ? 'looked' : `${verdict}: ${reason}`}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Side({ title, text, className }: { title: string; text: string; className: string }) {
  return (
    <div className={`rounded-md px-3 py-2 ${className}`}>
      <p className="text-2xs font-medium text-faint">{title}</p>
      <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
    </div>
  );
}

const percent = (value: number) => `${Math.round(value * 100)} %`;

/** What the verdict rests on, in a line. */
function measures({ facts, words, meaning, sameActions, violations }: ComparedDraftView): string {
  return [
    ...(facts === undefined ? [] : [`${percent(facts)} of the facts`]),
    ...(words === undefined ? [] : [`${percent(words)} of the words`]),
    ...(meaning === undefined ? [] : [`${percent(meaning)} alike in meaning`]),
    ...(sameActions === false ? ['does something else'] : []),
    ...(violations > 0 ? [`${violations} stopped`] : []),
  ].join(' · ');
}
