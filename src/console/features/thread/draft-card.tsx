import { CircleHelp, PenLine, Send, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, Suspense, useRef, useState } from 'react';
import type { DraftView } from '#wire/console/draft.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { inputClass } from '../../components/input-class.ts';
import { Keys } from '../../components/keys.tsx';
import { later } from '../../components/later.ts';
import { RichTextView } from '../../components/rich-text.tsx';
import { useCommands } from '../commands/registry.ts';
import { type Accuracy, AccuracyQuestion } from './accuracy-question.tsx';
import { CitationChip, SourceList } from './citation-chip.tsx';
import { groundingWords } from './grounding-words.ts';
import { keepText, keptText } from './kept-text.ts';
import { RegenerateForm } from './regenerate-form.tsx';
import { useDraftDecision } from './use-draft-decision.ts';

const RejectForm = later(() => import('./reject-form.tsx').then((module) => module.RejectForm));

interface Props {
  draft: DraftView;
  conversationId: string;
  onWhy: (turnId: string) => void;
}

type Mode = 'read' | 'edit' | 'reject' | 'regenerate';

/** A reply that waits for a person: send it, change it, or say what is wrong with it. */
export function DraftCard({ draft, conversationId, onWhy }: Props) {
  // Changed words are kept until they are sent: over an undo, another thread and a reload.
  const [changed] = useState(() => keptText(draft.id)?.text);
  const [mode, setMode] = useState<Mode>(changed === undefined ? 'read' : 'edit');
  const [text, setText] = useState(changed ?? draft.text);
  const [accuracy, setAccuracy] = useState<Accuracy>({});
  const editor = useRef<HTMLTextAreaElement>(null);
  const { decide, busy } = useDraftDecision(draft, conversationId);

  const send = (close: boolean) => decide({ decision: 'send', text, close, ...accuracy });
  function change(next: string) {
    setText(next);
    keepText(draft.id, { kind: 'reply', text: next === draft.text ? '' : next });
  }
  /** To the words that would be sent. */
  const back = () => setMode(text === draft.text ? 'read' : 'edit');
  function edit() {
    setMode('edit');
    requestAnimationFrame(() => editor.current?.focus());
  }
  function pressed(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey || event.altKey)) {
      event.preventDefault();
      if (text.trim() !== '') send(event.altKey);
    } else if (event.key === 'Escape') event.currentTarget.blur();
  }
  useCommands([
    {
      id: 'draft.send',
      title: 'Send the draft',
      group: 'Reply',
      keys: 'd',
      words: 'accept approve',
      run: () => send(false),
    },
    { id: 'draft.send-2', title: 'Send the draft', group: 'Reply', keys: 'mod+enter', run: () => send(false) },
    { id: 'draft.close', title: 'Send the draft and close', group: 'Reply', keys: 'alt+enter', run: () => send(true) },
    { id: 'draft.edit', title: 'Edit the draft', group: 'Reply', keys: 'e', run: edit },
    { id: 'draft.reject', title: 'Reject the draft', group: 'Reply', run: () => setMode('reject') },
    { id: 'draft.regenerate', title: 'Regenerate the draft', group: 'Reply', run: () => setMode('regenerate') },
  ]);

  return (
    <section aria-label="Draft by the AI" className="@container rounded-lg border border-ai-line bg-ai">
      <header className="flex flex-wrap items-center gap-2 px-4 pt-3">
        <PenLine size={15} aria-hidden="true" className="text-ai-ink" />
        <h3 className="text-sm font-semibold text-ai-ink">Draft for your review</h3>
        {draft.grounding && (
          <Chip tone={groundingWords[draft.grounding].tone}>{groundingWords[draft.grounding].text}</Chip>
        )}
        {draft.confidence !== undefined && (
          <span className="num text-xs text-soft">{Math.round(draft.confidence * 100)} % sure</span>
        )}
        <button
          type="button"
          onClick={() => onWhy(draft.turnId)}
          aria-label="Why this draft?"
          className="ms-auto inline-flex h-6 items-center gap-1 rounded-sm px-1.5 text-xs text-soft hover:bg-hover hover:text-ink"
        >
          <CircleHelp size={13} aria-hidden="true" /> Why?
        </button>
      </header>
      <Reasons draft={draft} />
      <div className="max-h-[34vh] overflow-y-auto px-4 py-2">
        {mode === 'edit' ? (
          <textarea
            ref={editor}
            aria-label="Text of the draft"
            value={text}
            dir="auto"
            onChange={(event) => change(event.target.value)}
            onKeyDown={pressed}
            rows={Math.min(14, Math.max(5, text.split('\n').length + 1))}
            className={`${inputClass} py-2`}
          />
        ) : (
          <>
            <RichTextView
              text={draft.body}
              citation={(number) => (
                <CitationChip number={number} citation={draft.citations.find((one) => one.number === number)} />
              )}
            />
            <SourceList citations={draft.citations} />
          </>
        )}
      </div>
      <footer className="flex flex-col gap-3 border-t border-ai-line px-4 py-3">
        {(mode === 'read' || mode === 'edit') && (
          <>
            <AccuracyQuestion value={accuracy} onChange={setAccuracy} />
            <div className="flex flex-wrap items-center gap-2">
              <Button
                tone="primary"
                busy={busy}
                disabled={text.trim() === ''}
                icon={<Send size={14} aria-hidden="true" />}
                onClick={() => send(false)}
              >
                {text === draft.text ? 'Send' : 'Send edited'}
                <span className="hidden @3xl:inline">
                  <Keys keys="mod+enter" inverted />
                </span>
              </Button>
              <Button disabled={busy || text.trim() === ''} onClick={() => send(true)}>
                Send and close
                <span className="hidden @3xl:inline">
                  <Keys keys="alt+enter" />
                </span>
              </Button>
              {mode === 'read' ? (
                <Button disabled={busy} onClick={edit}>
                  Edit
                </Button>
              ) : (
                <Button
                  tone="quiet"
                  disabled={busy}
                  onClick={() => {
                    change(draft.text);
                    setMode('read');
                  }}
                >
                  Undo edits
                </Button>
              )}
              <Button tone="quiet" disabled={busy} onClick={() => setMode('regenerate')}>
                Regenerate…
              </Button>
              <Button tone="quiet" disabled={busy} onClick={() => setMode('reject')}>
                Reject…
              </Button>
            </div>
          </>
        )}
        {mode === 'reject' && (
          <Suspense fallback={<div className="h-8" />}>
            <RejectForm busy={busy} onBack={back} onDecide={decide} />
          </Suspense>
        )}
        {mode === 'regenerate' && <RegenerateForm busy={busy} onBack={back} onDecide={decide} />}
      </footer>
    </section>
  );
}

function Reasons({ draft }: { draft: DraftView }) {
  if (draft.rules.length + draft.findings.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 px-4 pt-1.5 text-xs text-soft">
      {draft.rules.map((rule) => (
        <li key={rule.rule} title={rule.rule}>
          {rule.reason}
        </li>
      ))}
      {draft.findings.map((finding) => (
        <li key={`${finding.check}${finding.span}`} className="flex items-start gap-1.5">
          <TriangleAlert size={13} aria-hidden="true" className="mt-px shrink-0 text-warn" />
          <span>
            {finding.reason} {finding.span && <q className="text-ink">{finding.span}</q>}
          </span>
        </li>
      ))}
    </ul>
  );
}
