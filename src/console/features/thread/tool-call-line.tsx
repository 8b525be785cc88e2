import { ChevronRight, Wrench } from 'lucide-react';
import type { ToolCallView } from '#wire/console/turn.ts';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';

const verdicts: Record<ToolCallView['verdict']['kind'], { text: string; tone: ChipTone }> = {
  allow: { text: 'allowed', tone: 'neutral' },
  deny: { text: 'denied', tone: 'bad' },
  approve: { text: 'waits for approval', tone: 'warn' },
  confirm: { text: 'waits for the customer', tone: 'warn' },
  escalate: { text: 'sent to a person', tone: 'warn' },
};

const statuses: Record<ToolCallView['status'], { text: string; tone: ChipTone }> = {
  succeeded: { text: 'done', tone: 'good' },
  failed: { text: 'failed', tone: 'bad' },
  unknown: { text: 'outcome unknown', tone: 'bad' },
  'not-run': { text: 'not run', tone: 'neutral' },
};

/** A tool call folded to one line: name, what, verdict, time; all of it when opened. */
export function ToolCallLine({ call }: { call: ToolCallView }) {
  const status = call.verdict.kind === 'allow' ? statuses[call.status] : verdicts[call.verdict.kind];
  return (
    <details className="group rounded-md border border-line bg-panel">
      <summary className="focus-inset flex min-h-9 w-full list-none items-center gap-2 rounded-md px-2.5 text-sm hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          aria-hidden="true"
          className="shrink-0 text-faint transition-transform group-open:rotate-90"
        />
        <Wrench size={13} aria-hidden="true" className="shrink-0 text-faint" />
        <span className="min-w-0 truncate font-mono text-xs">{call.tool}</span>
        <span className="min-w-0 flex-1 truncate text-soft">{call.title}</span>
        {call.milliseconds !== undefined && (
          <span className="num shrink-0 text-xs text-faint">{call.milliseconds} ms</span>
        )}
        <Chip tone={status.tone}>{status.text}</Chip>
      </summary>
      <dl className="grid gap-3 border-t border-line p-3 text-sm sm:grid-cols-[6rem_1fr]">
        <dt className="text-faint">Verdict</dt>
        <dd>
          {verdicts[call.verdict.kind].text} by <code className="font-mono text-xs">{call.verdict.rule}</code>
          <p className="text-soft">{call.verdict.reason}</p>
        </dd>
        <dt className="text-faint">Arguments</dt>
        <dd className="min-w-0">
          <Json text={call.input} label="Arguments" />
        </dd>
        {call.result !== undefined && (
          <>
            <dt className="text-faint">Result</dt>
            <dd className="min-w-0">
              <Json text={call.result} label="Result" />
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}

function Json({ text, label }: { text: string; label: string }) {
  return (
    <ScrollRegion aria-label={label} className="max-h-72 rounded-md bg-sunken">
      <pre className="p-2.5 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
    </ScrollRegion>
  );
}
