import type { IntentReadinessView } from '#wire/console/readiness.ts';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { Table } from '../../components/table.tsx';

type Autonomy = IntentReadinessView['now'];

const words: Record<Autonomy, string> = { off: 'Off', draft: 'Draft', auto: 'Auto' };
const tones: Record<Autonomy, ChipTone> = { off: 'neutral', draft: 'accent', auto: 'ai' };
const rank: Record<Autonomy, number> = { off: 0, draft: 1, auto: 2 };

/** Intents with what they may do now, what they are ready for, and the evidence. */
export function ReadinessTable({
  intents,
  onOpen,
}: {
  intents: IntentReadinessView[];
  onOpen: (intent: string) => void;
}) {
  return (
    <Table
      label="Readiness of intents"
      rows={intents}
      keyOf={({ intent }) => intent}
      columns={[
        {
          title: 'Intent',
          cell: (one) => (
            <div className="min-w-40">
              <button
                type="button"
                onClick={() => onOpen(one.intent)}
                className="text-start font-medium text-link underline underline-offset-2"
              >
                {one.title}
              </button>
              <p className="text-sm text-soft">{one.because}</p>
            </div>
          ),
        },
        { title: 'Now', wide: true, cell: ({ now }) => <Chip tone={tones[now]}>{words[now]}</Chip> },
        { title: 'Ready for', cell: (one) => <Recommended one={one} /> },
        { title: 'Agreement', cell: (one) => <Agreement one={one} /> },
        { title: 'Tickets', end: true, wide: true, cell: ({ n }) => n },
        { title: 'Handed over', end: true, wide: true, cell: ({ handedOver }) => handedOver },
        { title: 'Stopped', end: true, wide: true, cell: ({ violations }) => violations },
      ]}
    />
  );
}

function Recommended({ one: { now, recommend } }: { one: IntentReadinessView }) {
  const step = rank[recommend] - rank[now];
  return (
    <span className="inline-flex flex-col items-start gap-0.5">
      <Chip tone={tones[recommend]}>{words[recommend]}</Chip>
      {step !== 0 && <span className="text-2xs text-faint">{step > 0 ? 'more than now' : 'less than now'}</span>}
    </span>
  );
}

const percent = (value: number) => `${Math.round(value * 100)} %`;

/** The share with its interval, as figures and as a bar. */
function Agreement({ one: { agreement } }: { one: IntentReadinessView }) {
  if (!agreement) return <span className="text-faint">–</span>;
  const { value, low, high, n } = agreement;
  const said = `${percent(value)} of ${n}, ${percent(low)} to ${percent(high)}`;
  return (
    <div className="w-28">
      <p className="whitespace-nowrap">
        {percent(value)} <span className="text-2xs text-faint">of {n}</span>
      </p>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={said} className="h-2 w-full">
        <title>{said}</title>
        <rect x="0" y="3" width="100" height="4" rx="2" className="fill-line" />
        <rect x={low * 100} y="3" width={Math.max(1, (high - low) * 100)} height="4" className="fill-accent/40" />
        <rect x={Math.min(98, value * 100)} y="0" width="2" height="10" className="fill-accent" />
      </svg>
    </div>
  );
}
