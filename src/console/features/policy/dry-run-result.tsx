import { Link } from '@tanstack/react-router';
import { ArrowRight, Equal } from 'lucide-react';
import type { PolicyDifference, PolicyDryRun } from '#wire/console/policy-dry-run.ts';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';

type Kind = PolicyDifference['before']['kind'];

const verdicts: Record<Kind, { text: string; tone: ChipTone }> = {
  allow: { text: 'runs', tone: 'accent' },
  deny: { text: 'is refused', tone: 'neutral' },
  approve: { text: 'asks a person', tone: 'note' },
  confirm: { text: 'asks the customer', tone: 'note' },
  escalate: { text: 'goes to a person', tone: 'note' },
};

const happened: Record<PolicyDifference['status'], string> = {
  succeeded: 'was done then',
  failed: 'failed then',
  unknown: 'ended unknown then',
  'not-run': 'did not run then',
};

/** What would have come out otherwise, summed and call by call. */
export function DryRunResult({ result }: { result: PolicyDryRun }) {
  const changed = result.moves.reduce((sum, move) => sum + move.count, 0);
  return (
    <section aria-label="What would differ">
      <p className="num text-sm">
        <strong>{changed}</strong> of <strong>{result.calls}</strong> past calls would come out otherwise.
        {result.cut && ' Only the newest were judged.'}
      </p>
      {result.unreadable > 0 && (
        <p className="num text-sm text-soft">
          {result.unreadable} could not be judged again: their tool is gone or takes other arguments now.
        </p>
      )}
      {result.drifted > 0 && (
        <p className="num text-sm text-soft">
          {result.drifted} come out otherwise than they did even by the present rules: the desk changed since.
        </p>
      )}
      {changed === 0 ? (
        <EmptyState icon={<Equal size={28} aria-hidden="true" />} title="Nothing would differ">
          {result.calls === 0
            ? 'No call of these tools was made in this time.'
            : 'Every past call comes out as it did.'}
        </EmptyState>
      ) : (
        <>
          <ul className="my-3 flex flex-wrap gap-2">
            {result.moves.map((move) => (
              <li
                key={`${move.from}${move.to}`}
                className="num flex items-center gap-1.5 rounded-md border border-line px-2 py-1 text-sm"
              >
                <strong>{move.count}</strong> <Verdict kind={move.from} />
                <ArrowRight size={13} aria-label="becomes" className="text-faint" />
                {move.from === move.to ? (
                  <span className="text-soft">the same, by another rule</span>
                ) : (
                  <Verdict kind={move.to} />
                )}
              </li>
            ))}
          </ul>
          <ul className="divide-y divide-line rounded-md border border-line">
            {result.differences.map((one) => (
              <Difference key={`${one.turnId}${one.callId}`} one={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Difference({ one }: { one: PolicyDifference }) {
  return (
    <li className="px-3 py-2 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          to="/inbox/{-$view}/{-$conversationId}"
          params={{ view: 'all', conversationId: one.conversationId }}
          search={{ turn: one.turnId }}
          className="num text-link underline underline-offset-2"
        >
          #{one.ticketNumber}
        </Link>
        <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{one.title}</span>
        <span className="flex-1" />
        <Verdict kind={one.before.kind} />
        <ArrowRight size={13} aria-label="becomes" className="text-faint" />
        <Verdict kind={one.after.kind} />
      </p>
      <p className="text-xs text-soft">
        {one.after.reason} <code className="font-mono text-faint">{one.after.rule}</code> · {happened[one.status]} ·{' '}
        <RelativeTime at={one.at} />
      </p>
    </li>
  );
}

function Verdict({ kind }: { kind: Kind }) {
  return <Chip tone={verdicts[kind].tone}>{verdicts[kind].text}</Chip>;
}
