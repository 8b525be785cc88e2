import type { EvalLine, EvalTurn } from '#wire/console/evals.ts';
import { cn } from '../../components/class-names.ts';

const names: Record<EvalLine['who'], string> = {
  customer: 'Customer',
  ai: 'AI',
  system: 'By code',
  draft: 'Draft for review',
  decision: 'Decision',
  aside: 'Aside',
};

/** What was said and done in a turn, as plain text: models and customers wrote it. */
export function TurnTranscript({ turn }: { turn: EvalTurn }) {
  return (
    <div className="rounded-md border border-line p-3 text-sm">
      {turn.lines.map((line, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id and never move.
          key={index}
          className={cn(
            'mb-2 rounded-md px-3 py-2',
            line.who === 'customer' || line.who === 'decision' ? 'ms-6 bg-sunken' : 'me-6 bg-ai',
          )}
        >
          <p className="text-2xs font-medium text-faint">{names[line.who]}</p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{line.text}</p>
        </div>
      ))}
      <p className="text-xs text-faint">
        {turn.outcome}, tier {turn.tier}
        {turn.intents.length > 0 &&
          ` · ${turn.intents.map(({ intent, confidence }) => `${intent} ${Math.round(confidence * 100)} %`).join(', ')}`}
        {turn.cited.length > 0 && ` · cites ${turn.cited.join(', ')}`}
      </p>
      {(turn.tools.length > 0 || turn.rules.length > 0) && (
        <ul className="mt-1 flex flex-col gap-0.5 text-xs text-faint">
          {turn.tools.map(({ tool, input, verdict, status, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: calls have no id and never move.
            <li key={index} className="[overflow-wrap:anywhere]">
              <code className="font-mono">
                {tool} {JSON.stringify(input)}
              </code>{' '}
              {verdict}
              {status && `, ${status}`}
              {verdict !== 'allow' && reason && `: ${reason}`}
            </li>
          ))}
          {turn.rules.map(({ rule, reason }) => (
            <li key={rule}>
              {rule}: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
