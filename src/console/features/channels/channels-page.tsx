import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ChannelsView } from '#wire/console/channels.ts';
import { channelWords } from '#wire/console/words.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { Chip } from '../../components/chip.tsx';
import { languageName } from '../../components/language-name.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { ConnectorsCard } from './connectors-card.tsx';

const autonomyWords = { auto: 'sends by itself', draft: 'drafts', off: 'straight to a person' };

/** Where messages come in, and how each is set up. */
export function ChannelsPage() {
  const mayConnect = useMay('admin');
  const channels = useQuery({
    queryKey: ['channels'],
    queryFn: ({ signal }) => call<ChannelsView>('/channels', { signal }),
  });
  return (
    <Page title="Channels" about="Where messages come in.">
      <Loaded query={channels}>
        {(view) => (
          <>
            <Card title="In use" about="Conversations of the last 30 days.">
              <ul className="divide-y divide-line">
                {view.channels
                  .filter((channel) => channel.connected)
                  .map((channel) => (
                    <li
                      key={channel.id}
                      className="num flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm"
                    >
                      <ChannelIcon channel={channel.id} />
                      <span className="w-24 font-medium">{channelWords[channel.id]}</span>
                      <Chip>AI {autonomyWords[channel.autonomy]}</Chip>
                      <span className="flex-1" />
                      <span className="text-soft">
                        {channel.conversations} {channel.conversations === 1 ? 'conversation' : 'conversations'}
                      </span>
                      <span className="w-16 text-end text-faint">
                        {channel.lastAt ? <RelativeTime at={channel.lastAt} /> : 'never'}
                      </span>
                    </li>
                  ))}
              </ul>
            </Card>
            <Widget widget={view.widget} />
            <Card title="API" about="Your own channel, in any language.">
              <p className="px-4 py-3 text-sm text-soft">
                Messages come in and answers go out over HTTP.{' '}
                <a href={view.apiDocs} className="text-link underline underline-offset-2">
                  Read how
                </a>
                ; a key is made under API keys.
              </p>
            </Card>
            {mayConnect && <ConnectorsCard />}
            <Card title="E-mail to customers" about="Codes, replies that were missed, invitations.">
              <Pairs pairs={[['Sender', view.mailFrom]]} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Widget({ widget }: { widget: ChannelsView['widget'] }) {
  const { attachments } = widget;
  return (
    <Card
      title="Chat widget"
      about="One line on every page of your site."
      actions={
        <Button icon={<Copy size={14} aria-hidden="true" />} onClick={() => copy(widget.tag)}>
          Copy the tag
        </Button>
      }
    >
      <ScrollRegion aria-label="The tag" className="border-b border-line bg-sunken">
        <pre className="px-4 py-3 font-mono text-xs">{widget.tag}</pre>
      </ScrollRegion>
      <Pairs
        pairs={[
          [
            'Sites',
            widget.sites.length > 0 ? (
              widget.sites.join(', ')
            ) : (
              <>
                Any site. To allow only yours, list them under <code className="font-mono text-xs">widget.sites</code>{' '}
                in desk.config.ts.
              </>
            ),
          ],
          ['Languages', widget.languages.map(languageName).join(', ')],
          [
            'Files',
            attachments
              ? `${attachments.maxPerMessage} a message, ${attachments.maxMegabytes} MB each: ${attachments.endings.join(', ')}`
              : 'Not taken',
          ],
          ...(attachments
            ? [
                [
                  'Virus scan',
                  attachments.scanned
                    ? 'Each file is checked before it is kept.'
                    : 'None. Set attachments.scan in desk.config.ts.',
                ] as [string, ReactNode],
              ]
            : []),
        ]}
      />
    </Card>
  );
}

function Pairs({ pairs }: { pairs: [string, ReactNode][] }) {
  return (
    <dl>
      {pairs.map(([name, value]) => (
        <div key={name} className="flex gap-4 border-b border-line px-4 py-2 text-sm last:border-0">
          <dt className="w-28 shrink-0 text-soft">{name}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

async function copy(text: string) {
  try {
    await navigator.clipboard.writeText(text);
    notify({ title: 'Copied', timeout: 1_500 });
  } catch (error) {
    notifyFailure('It was not copied', error);
  }
}
