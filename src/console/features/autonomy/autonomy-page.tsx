import { useQuery } from '@tanstack/react-query';
import type { AutonomyView } from '#wire/console/desk-pages.ts';
import { channelWords } from '#wire/console/words.ts';
import { call } from '../../api/client.ts';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { Chip } from '../../components/chip.tsx';
import { cn } from '../../components/class-names.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { formatMicros } from '../turn/format-cost.ts';

type Autonomy = AutonomyView['default'];

const words: Record<Autonomy, string> = { off: 'Off', draft: 'Draft', auto: 'Auto' };
const grounds: Record<Autonomy, string> = {
  off: 'bg-sunken text-soft',
  draft: 'bg-accent-soft text-accent',
  auto: 'bg-ai text-ai-ink',
};

/** How much the AI may do by itself: channel by intent, the stricter of the two. */
export function AutonomyPage() {
  const autonomy = useQuery({
    queryKey: ['autonomy'],
    queryFn: ({ signal }) => call<AutonomyView>('/autonomy', { signal }),
  });
  return (
    <Page title="Autonomy" about="How much the AI may do by itself. It is set in desk.config.ts." wide>
      <p className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        <span>
          <Chip tone="ai">Auto</Chip> sends when it is sure enough
        </span>
        <span>
          <Chip tone="accent">Draft</Chip> writes, a person sends
        </span>
        <span>
          <Chip>Off</Chip> goes straight to a person
        </span>
      </p>
      {autonomy.data && <Reach view={autonomy.data} />}
      <Card>
        <Loaded query={autonomy}>{(view) => <Grid view={view} />}</Loaded>
      </Card>
      {autonomy.data && <Reading reading={autonomy.data.reading} />}
    </Page>
  );
}

/** What holds over the whole desk, said once above the table. */
function Reach({ view }: { view: AutonomyView }) {
  if (view.assist) {
    return (
      <p className="mb-4 text-sm">
        <Chip tone="accent">Assist mode</Chip> The AI writes, and a person sends every reply. Set{' '}
        <code className="font-mono text-xs">autonomy.assist</code> to <code className="font-mono text-xs">false</code>{' '}
        to let sure answers go out.
      </p>
    );
  }
  if (view.rollOut >= 1) return null;
  return (
    <p className="mb-4 text-sm">
      <Chip tone="accent">Gradual roll-out</Chip> Sure answers go out by themselves on {Math.round(view.rollOut * 100)}{' '}
      % of tickets; on the others a person sends them.
    </p>
  );
}

/** How messages were read: alone, or with the small model's help. */
function Reading({ reading }: { reading: AutonomyView['reading'] }) {
  const { read, asked, changed, toPerson, toAgent, failed, costMicros } = reading;
  if (read === 0) return null;
  const share = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))} %`;
  const ways = [
    ...(toPerson > 0 ? [`sent ${toPerson} to a person`] : []),
    ...(toAgent > 0 ? [`left ${toAgent} with the agent`] : []),
  ];
  const way = changed === 0 ? '' : ways.length > 0 ? `, which ${ways.join(' and ')}` : ', which sent none another way';
  return (
    <p className="num mt-4 text-sm text-soft">
      In the last 30 days {read.toLocaleString()} {read === 1 ? 'turn was' : 'turns were'} read.{' '}
      {asked === 0
        ? 'The small model was asked about none of them.'
        : `The local classifier was not sure of ${asked} (${share(asked, read)}) and the small model was asked, for ${formatMicros(costMicros)} in all; it changed the reading of ${changed} (${share(changed, asked)})${way}${failed > 0 ? ` and gave no answer on ${failed}` : ''}.`}
    </p>
  );
}

function Grid({ view }: { view: AutonomyView }) {
  return (
    <div className="overflow-x-auto">
      <table aria-label="Autonomy by intent and channel" className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-2xs text-faint">
            <th scope="col" className="sticky start-0 min-w-40 bg-panel px-4 py-2 text-start font-medium">
              Intent
            </th>
            {view.channels.map((channel) => (
              <th key={channel.id} scope="col" className="px-2 py-2 text-center font-medium">
                <span className="inline-flex items-center gap-1">
                  <ChannelIcon channel={channel.id} size={12} />
                  {channelWords[channel.id]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.intents.map((intent) => (
            <tr key={intent.id} className="border-b border-line last:border-0">
              <th scope="row" className="sticky start-0 bg-panel px-4 py-2 text-start font-normal">
                {intent.title}{' '}
                {intent.sensitive && (
                  <span className="text-xs text-faint" title="Needs more confidence before it is sent">
                    sensitive
                  </span>
                )}
              </th>
              {view.channels.map((channel) => {
                const held = intent.onChannel[channel.id] ?? view.default;
                return (
                  <td key={channel.id} className="px-2 py-1.5 text-center">
                    <span
                      className={cn(
                        'inline-flex h-6 min-w-14 items-center justify-center rounded-sm px-2 text-xs font-medium',
                        grounds[held],
                      )}
                    >
                      {words[held]}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
