import { ChevronDown, LifeBuoy, Reply } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HandoffView } from '#wire/console/handoff.ts';
import { reasonWords } from '#wire/console/words.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { languageName } from '../../components/language-name.ts';

const priorityWords: Record<HandoffView['priority'], string> = {
  low: 'Low priority',
  normal: 'Normal priority',
  high: 'High priority',
  urgent: 'Urgent',
};

/** Where a fact comes from, when no tool said it. */
const sourceWords = new Map([
  ['conversation', 'as they said'],
  ['typed by the customer', 'as they typed it'],
  ['verified', 'proved'],
  ['server', 'by their sign-in'],
  ['ticket', 'counted here'],
  ['agent', 'as the agent took it'],
  ['origin', 'linked in the thread'],
]);

interface Props {
  handoff: HandoffView;
  /** Puts the suggested reply into the composer; nothing when the reader may not reply. */
  onUseReply?: (text: string) => void;
  onWhy: (turnId: string) => void;
}

/** Why a person is needed and what is known, on top of an escalated thread. */
export function HandoffCard({ handoff, onUseReply, onWhy }: Props) {
  const { suggestedReply } = handoff;
  const filed = handoff.reason === 'filed_ticket';
  return (
    <section aria-label="Handoff" className="shrink-0 border-b border-note-line bg-note/60">
      <details open className="group">
        <summary className="focus-inset flex w-full list-none items-center gap-2 px-4 py-2 [&::-webkit-details-marker]:hidden">
          <LifeBuoy size={16} aria-hidden="true" className="shrink-0 text-brass" />
          <span className="font-semibold">{reasonWords[handoff.reason]}</span>
          <span dir="auto" className="min-w-0 flex-1 truncate text-left text-sm text-soft">
            {handoff.wants}
          </span>
          <Chip tone={handoff.priority === 'urgent' || handoff.priority === 'high' ? 'bad' : 'neutral'}>
            {priorityWords[handoff.priority]}
          </Chip>
          <ChevronDown
            size={16}
            aria-hidden="true"
            className="shrink-0 text-faint transition-transform group-open:rotate-180"
          />
        </summary>
        <div className="max-h-[28vh] overflow-y-auto sm:max-h-[38vh] px-4 pb-6 [mask-image:linear-gradient(to_bottom,black_calc(100%-1.5rem),transparent)]">
          <p dir="auto" className="mb-3 text-left">
            {handoff.summary}
          </p>
          {suggestedReply && (
            <figure className="mb-3 rounded-md border border-note-line bg-panel p-3">
              <figcaption className="mb-1 text-2xs font-medium text-faint">Suggested reply</figcaption>
              <p dir="auto" className="text-sm whitespace-pre-wrap">
                {suggestedReply}
              </p>
              {onUseReply && (
                <Button
                  size="small"
                  className="mt-2"
                  icon={<Reply size={13} aria-hidden="true" />}
                  onClick={() => onUseReply(suggestedReply)}
                >
                  Use this reply
                </Button>
              )}
            </figure>
          )}
          <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
            {!filed && (
              <Part title="What was tried">
                {handoff.tried.length === 0 ? (
                  <p className="text-soft">Nothing: it came straight to a person.</p>
                ) : (
                  <ul className="flex flex-col gap-1">
                    {handoff.tried.map((one) => (
                      <li key={`${one.what}${one.result}`}>
                        {one.what} <span className="text-soft">→ {one.result}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </Part>
            )}
            {!filed && (
              <Part title="Rules that fired">
                <ul className="flex flex-col gap-1">
                  {handoff.rules.map((rule) => (
                    <li key={rule.rule} title={rule.rule}>
                      {rule.reason}
                    </li>
                  ))}
                </ul>
              </Part>
            )}
            {handoff.facts.length > 0 && (
              <Part title="Facts">
                <dl className="flex flex-col gap-1">
                  {handoff.facts.map((fact) => (
                    <div key={`${fact.label}${fact.value}`} className="flex flex-wrap items-baseline gap-x-1.5">
                      <dt className="text-soft">{fact.label}</dt>
                      <dd className="num font-medium">{fact.value}</dd>
                      <dd className="text-xs text-faint">{sourceWords.get(fact.source) ?? `from ${fact.source}`}</dd>
                    </div>
                  ))}
                </dl>
              </Part>
            )}
            <Part title="Suggested next">
              <p>{handoff.nextAction}</p>
              <p className="text-soft">
                Team {handoff.team.name} ·{handoff.dueAt && ` answer due ${dueWords(handoff.dueAt)} ·`}
                {handoff.promisedAt && ` the customer was told ${dueWords(handoff.promisedAt)} ·`}{' '}
                {languageName(handoff.language)} · {handoff.sentiment} tone
              </p>
            </Part>
          </div>
          <p className="mt-2 text-xs text-faint">
            {filed ? 'Written by the agent; the note below has all of it.' : writtenWords[handoff.writtenBy]}{' '}
            <button
              type="button"
              onClick={() => onWhy(handoff.turnId)}
              className="text-link underline underline-offset-2"
            >
              See the turn
            </button>
          </p>
        </div>
      </details>
    </section>
  );
}

const writtenWords: Record<HandoffView['writtenBy'], string> = {
  model: 'Written by the small model from the facts above.',
  template: 'Written from a template: no model answered.',
};

/** Today by the clock, else with its day. */
function dueWords(at: string): string {
  const due = new Date(at);
  const sameDay = due.toDateString() === new Date().toDateString();
  return due.toLocaleString(undefined, {
    ...(sameDay ? {} : { weekday: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
  });
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0 text-sm [overflow-wrap:anywhere]">
      <h3 className="mb-0.5 text-2xs font-medium text-note-ink">{title}</h3>
      {children}
    </section>
  );
}
