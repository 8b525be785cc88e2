import { BookOpen, Brain, Cpu, Gavel, Scale, ShieldCheck, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TurnDetail } from '#wire/console/turn.ts';
import { reasonWords } from '#wire/console/words.ts';
import { Chip } from '../../components/chip.tsx';
import { languageName } from '../../components/language-name.ts';
import { groundingWords } from '../thread/grounding-words.ts';
import { ToolCallLine } from '../thread/tool-call-line.tsx';
import { CorrectReading } from './correct-reading.tsx';
import { formatMicros } from './format-cost.ts';
import { signalWords } from './signal-words.ts';

const outcomes: Record<NonNullable<TurnDetail['outcome']>, string> = {
  replied: 'Replied by itself',
  drafted: 'Wrote a draft for review',
  escalated: 'Handed over to a person',
  superseded: 'Was overtaken',
};

const tiers = [
  '0 · automatic reply',
  '1 · a draft that a person approves',
  '2 · tried, then handed over',
  '3 · straight to a person',
];

/** Understood, retrieved, called, checked, decided: with every reason, cost and time. */
export function TurnSteps({ turn }: { turn: TurnDetail }) {
  return (
    <div className="num p-5">
      <Summary turn={turn} />
      <ol className="mt-5 flex flex-col">
        <Step icon={<Brain size={15} />} title="Understood">
          <Understood turn={turn} />
        </Step>
        <Step icon={<BookOpen size={15} />} title="Retrieved" note={count(turn.retrieved.length, 'passage')}>
          <Retrieved turn={turn} />
        </Step>
        <Step icon={<Wrench size={15} />} title="Tools" note={count(turn.toolCalls.length, 'call')}>
          {turn.toolCalls.length === 0 ? (
            <Nothing>No tool was called.</Nothing>
          ) : (
            <div className="flex flex-col gap-1.5">
              {turn.toolCalls.map((call) => (
                <ToolCallLine key={call.callId} call={call} />
              ))}
            </div>
          )}
        </Step>
        <Step
          icon={<Cpu size={15} />}
          title="Model calls"
          note={`${turn.modelCalls.length} · ${formatMicros(turn.costMicros)}`}
        >
          <ModelCalls turn={turn} />
        </Step>
        <Step icon={<ShieldCheck size={15} />} title="Checks">
          <Checks turn={turn} />
        </Step>
        <Step icon={<Gavel size={15} />} title="Decision" last>
          <Decision turn={turn} />
        </Step>
      </ol>
    </div>
  );
}

function Summary({ turn }: { turn: TurnDetail }) {
  const started = turn.startedAt ? Date.parse(turn.startedAt) : undefined;
  const ended = turn.endedAt ? Date.parse(turn.endedAt) : undefined;
  const facts: [string, string][] = [
    ['Outcome', turn.outcome ? outcomes[turn.outcome] : 'Still at work'],
    ['Time', started && ended ? duration(ended - started) : '–'],
    ['Cost', formatMicros(turn.costMicros)],
    ['Sure', turn.confidence === undefined ? '–' : `${Math.round(turn.confidence * 100)} %`],
  ];
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-4">
      {facts.map(([label, value]) => (
        <div key={label} className="bg-panel px-3 py-2">
          <dt className="text-2xs text-faint">{label}</dt>
          <dd className="text-sm font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Step({
  icon,
  title,
  note,
  last,
  children,
}: {
  icon: ReactNode;
  title: string;
  note?: string;
  last?: boolean;
  children: ReactNode;
}) {
  return (
    <li className="relative flex gap-3 pb-6 last:pb-0">
      {!last && <span aria-hidden="true" className="absolute start-[13px] top-8 bottom-0 w-px bg-line" />}
      <span
        aria-hidden="true"
        className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent"
      >
        {icon}
      </span>
      <section className="min-w-0 flex-1">
        <h3 className="mb-1.5 flex h-7 items-center gap-2 font-semibold">
          {title} {note && <span className="text-xs font-normal text-faint">{note}</span>}
        </h3>
        {children}
      </section>
    </li>
  );
}

function Understood({ turn }: { turn: TurnDetail }) {
  const read = turn.understanding;
  if (!read) return <Nothing>The message was not read: the turn ended before.</Nothing>;
  return (
    <div className="flex flex-col gap-2 text-sm">
      {read.intents.length === 0 && (
        <p>No intent of the desk fits ({Math.round(read.outOfScope * 100)} % sure of that).</p>
      )}
      {read.intents.map((intent) => (
        <div key={intent.id} className="flex items-center gap-2">
          <span className="w-44 truncate">{intent.title}</span>
          <Meter value={intent.confidence} label={`Confidence of ${intent.title}`} />
          {intent.span && <q className="truncate text-xs text-soft">{intent.span}</q>}
        </div>
      ))}
      <p className="text-soft">
        {languageName(read.language)} · {read.sentiment} · {read.complexity} · {read.urgency} urgency · read by the{' '}
        {read.source === 'local' ? 'local classifier' : 'small model'}
      </p>
      {read.cascade && <p className="text-soft">{cascadeWords(read.cascade)}</p>}
      {read.signals.map((signal) => (
        <p key={signal.name}>
          <Chip tone="warn">{signalWords(signal.name)}</Chip>{' '}
          <span className="text-xs text-soft">
            {Math.round(signal.confidence * 100)} %{signal.evidence && `: ${signal.evidence}`}
          </span>
        </p>
      ))}
      <CorrectReading turn={turn} />
    </div>
  );
}

/** Why the small model was asked, and what came of it. */
function cascadeWords({
  outcome,
  changed,
  goesTo,
  local,
}: NonNullable<NonNullable<TurnDetail['understanding']>['cascade']>): string {
  const sure = `${Math.round(local.confidence * 100)} %`;
  const unsure = local.title
    ? `The local reading was “${local.title}”, only ${sure} sure`
    : `The local reading found no intent, ${sure} sure`;
  if (outcome === 'agreed') return `${unsure}. The small model was asked and agreed.`;
  if (outcome === 'failed') return `${unsure}. The small model was asked and gave no answer, so it stood.`;
  return `${unsure}. The small model was asked and read otherwise: ${changed.join(', ')}.${goesTo ? wayWords[goesTo] : ''}`;
}

const wayWords = {
  person: ' That sent it to a person; the local reading would not have.',
  agent: ' That left it with the agent; the local reading would have sent it to a person.',
};

/** Milliseconds below a second, then seconds. */
const duration = (ms: number) => (ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`);

function Retrieved({ turn }: { turn: TurnDetail }) {
  if (turn.retrieved.length === 0) return <Nothing>Nothing was searched, or nothing was found.</Nothing>;
  return (
    <>
      {turn.contradictions.map(({ newer, older }) => (
        <p key={`${newer.articleId} ${older.articleId}`} className="mb-2 text-sm">
          <Chip tone="warn">Contradiction</Chip> “{newer.title}” and “{older.title}” say different things. The newer
          one, “{newer.title}”, was put first.
        </p>
      ))}
      <RetrievedPassages turn={turn} />
    </>
  );
}

function RetrievedPassages({ turn }: { turn: TurnDetail }) {
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {turn.retrieved.map((passage) => (
        <li key={passage.passageId} className="flex items-center gap-2">
          <span className="min-w-0 flex-1 truncate" title={passage.passageId}>
            {passage.title}
          </span>
          {passage.cited && <Chip tone="ai">cited</Chip>}
          <Meter value={passage.relevance} label={`Relevance of ${passage.title}`} />
          <span className="w-12 text-end text-xs text-faint" title="Blended score within this query">
            {passage.score.toFixed(2)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ModelCalls({ turn }: { turn: TurnDetail }) {
  if (turn.modelCalls.length === 0) return <Nothing>No model was called.</Nothing>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead className="text-2xs text-faint">
          <tr>
            {['Role', 'Model', 'In', 'Cached', 'Out', 'Time', 'Cost'].map((name, index) => (
              <th key={name} className={`px-2 py-1 font-medium first:ps-0 ${index < 2 ? 'text-start' : 'text-end'}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {turn.modelCalls.map((call) => (
            <tr key={call.id} className="border-t border-line">
              <td className="px-2 py-1 ps-0">{call.role}</td>
              <td className="px-2 py-1 whitespace-nowrap text-soft">{call.model}</td>
              <td className="px-2 py-1 text-end">{call.inputTokens}</td>
              <td className="px-2 py-1 text-end">{call.cachedTokens}</td>
              <td className="px-2 py-1 text-end">{call.outputTokens}</td>
              <td className="px-2 py-1 text-end whitespace-nowrap">{call.latencyMs} ms</td>
              <td className="px-2 py-1 text-end">
                {call.costMicros === undefined ? '?' : formatMicros(call.costMicros)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Checks({ turn }: { turn: TurnDetail }) {
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      {turn.grounding && (
        <p>
          <Chip tone={groundingWords[turn.grounding].tone}>{groundingWords[turn.grounding].text}</Chip>
        </p>
      )}
      {turn.findings.length === 0 ? (
        <Nothing>No check found anything.</Nothing>
      ) : (
        <ul className="flex flex-col gap-1">
          {turn.findings.map((finding) => (
            <li key={`${finding.check}${finding.span}`}>
              <Chip tone={finding.severity === 'block' ? 'bad' : 'warn'}>{finding.check}</Chip> {finding.reason}{' '}
              {finding.span && <q className="text-soft">{finding.span}</q>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Decision({ turn }: { turn: TurnDetail }) {
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      {turn.tier !== undefined && <p className="font-medium">Tier {tiers[turn.tier]}</p>}
      {turn.endedBecause && <p className="text-soft">{turn.endedBecause}</p>}
      <ul className="flex flex-col gap-1">
        {turn.rules.map((rule) => (
          <li key={rule.rule} className="flex gap-2">
            <Scale size={14} aria-hidden="true" className="mt-1 shrink-0 text-faint" />
            <span>
              {rule.reason} <code className="font-mono text-xs text-faint">{rule.rule}</code>
              {rule.escalation && Object.hasOwn(reasonWords, rule.escalation) && (
                <span className="text-soft"> → {reasonWords[rule.escalation as keyof typeof reasonWords]}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {turn.rules.length === 0 && <Nothing>No rule stood in the way.</Nothing>}
      <p className="text-xs text-faint">
        {turn.trigger} · attempt {turn.attempt}
        {turn.deskVersion && ` · desk ${turn.deskVersion.slice(0, 8)}`}
      </p>
    </div>
  );
}

function Meter({ value, label }: { value: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <span className="flex shrink-0 items-center gap-2">
      <span aria-hidden="true" className="h-1.5 w-16 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </span>
      <span className="w-9 text-end text-xs" title={label}>
        {percent} %
      </span>
    </span>
  );
}

const Nothing = ({ children }: { children: ReactNode }) => <p className="text-sm text-faint">{children}</p>;

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
