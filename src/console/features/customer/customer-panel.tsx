import { Tabs } from '@base-ui/react/tabs';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BadgeCheck, ChevronDown, CircleDashed, ShieldUser, UserRound, X } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import type { CustomerPanel } from '#wire/console/thread.ts';
import { stateWords } from '#wire/console/words.ts';
import { Avatar } from '../../components/avatar.tsx';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { languageName } from '../../components/language-name.ts';
import { later } from '../../components/later.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { customerQuery } from '../thread/queries.ts';
import { formatMicros } from '../turn/format-cost.ts';
import { Tags } from './tags.tsx';

const assurances: Record<
  CustomerPanel['customer']['assurance'],
  { text: string; tone: ChipTone; icon: ReactNode; hint: string }
> = {
  anonymous: {
    text: 'Anonymous',
    tone: 'neutral',
    icon: <CircleDashed size={11} />,
    hint: 'Nothing is known about who this is.',
  },
  claimed: {
    text: 'Claimed',
    tone: 'neutral',
    icon: <UserRound size={11} />,
    hint: 'They typed this e-mail address. Anyone could have: do not share account data.',
  },
  verified: {
    text: 'Verified',
    tone: 'good',
    icon: <BadgeCheck size={11} />,
    hint: 'Proved by a signed token, a one-time code or the helpdesk.',
  },
  staff: {
    text: 'Staff',
    tone: 'accent',
    icon: <ShieldUser size={11} />,
    hint: 'A member of the team acts for the customer.',
  },
};

const Copilot = later(() => import('./copilot.tsx').then((module) => module.Copilot));
const tabs = { details: 'Details', copilot: 'Copilot' } as const;
type Tab = keyof typeof tabs;

interface Props {
  conversationId: string;
  onClose: () => void;
  /** Puts a text into the reply. Missing: the reader may not answer. */
  onInsert?: (text: string) => void;
}

/** Beside the thread: who the customer is and what is known, and what the help centre says. */
export function CustomerPanelView({ conversationId, onClose, onInsert }: Props) {
  const [tab, setTab] = useState<Tab>('details');
  return (
    <aside
      aria-label={tabs[tab]}
      // Between a phone and a wide page it lies over the thread: beside it nobody could read either.
      className="flex w-full shrink-0 flex-col border-line bg-panel lg:absolute lg:inset-y-0 lg:end-0 lg:z-20 lg:w-[320px] lg:border-s lg:shadow-floating xl:static xl:shadow-none"
    >
      <Tabs.Root value={tab} onValueChange={(next: Tab) => setTab(next)} className="flex min-h-0 flex-1 flex-col">
        <header className="flex h-14 shrink-0 items-center border-b border-line ps-2 pe-2">
          <Tabs.List aria-label="Beside the conversation" className="flex flex-1 gap-1">
            {(Object.keys(tabs) as Tab[]).map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                className="h-8 rounded-md px-2.5 text-sm text-soft hover:text-ink data-[active]:bg-hover data-[active]:font-semibold data-[active]:text-ink"
              >
                {tabs[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <IconButton label="Hide the details" onClick={onClose}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </header>
        <Tabs.Panel value="details" className="flex min-h-0 flex-1 flex-col">
          <LoadedDetails conversationId={conversationId} />
        </Tabs.Panel>
        <Tabs.Panel value="copilot" className="flex min-h-0 flex-1 flex-col">
          <Suspense>
            <Copilot conversationId={conversationId} onInsert={onInsert} />
          </Suspense>
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  );
}

function LoadedDetails({ conversationId }: { conversationId: string }) {
  const panel = useQuery(customerQuery(conversationId));
  if (panel.isPending) {
    return (
      <Loading label="Loading the details">
        <div className="flex flex-col gap-4 p-4">
          <Skeleton className="h-10 w-2/3" />
          <Skeleton className="h-20 w-full" />
          <Skeleton className="h-20 w-full" />
        </div>
      </Loading>
    );
  }
  if (panel.isError) return <ErrorState error={panel.error} retry={() => panel.refetch()} />;
  return <Details panel={panel.data} conversationId={conversationId} />;
}

function Details({ panel, conversationId }: { panel: CustomerPanel; conversationId: string }) {
  const { customer, ticket } = panel;
  const assurance = assurances[customer.assurance];
  return (
    <ScrollRegion aria-label="About the customer" className="min-h-0 flex-1">
      <div className="flex items-center gap-3 p-4">
        <Avatar name={customer.name} id={customer.id} size="large" />
        <div className="min-w-0">
          <p dir="auto" className="truncate text-left font-semibold">
            {customer.name}
          </p>
          <p className="truncate text-sm text-soft">{customer.email ?? 'No e-mail address'}</p>
        </div>
      </div>
      <div className="px-4 pb-3">
        <Chip tone={assurance.tone} icon={assurance.icon}>
          {assurance.text}
        </Chip>
        <p className="mt-1 text-xs text-faint">{assurance.hint}</p>
      </div>
      <Section title="Tags">
        <Tags conversationId={conversationId} />
      </Section>
      <Section title="This ticket">
        <Pairs
          pairs={[
            [
              'Intents',
              ticket.intents.map((intent) => percent(intent.title, intent.confidence)).join(', ') || 'None read yet',
            ],
            ['Language', ticket.language ? languageName(ticket.language) : 'Not known'],
            [
              'Cost',
              ticket.modelCalls === 0
                ? 'No model call'
                : `${formatMicros(ticket.costMicros)} · ${ticket.modelCalls} model ${ticket.modelCalls === 1 ? 'call' : 'calls'}`,
            ],
            ['Model', ticket.models.join(', ') || '–'],
            ...(ticket.csat ? [['Rating', `${ticket.csat} of 5`] as [string, string]] : []),
          ]}
        />
      </Section>
      {panel.facts.map((fact, index) => (
        <Fact key={`${fact.tool}${fact.at}`} fact={fact} open={index < factsOpen} />
      ))}
      {panel.attributes.length > 0 && (
        <Section title="Attributes">
          <Pairs pairs={panel.attributes} />
        </Section>
      )}
      <Section title="Earlier">
        {panel.previous.length === 0 ? (
          <p className="text-sm text-soft">This is the first time they write.</p>
        ) : (
          <ul className="-mx-2 flex flex-col">
            {panel.previous.map((one) => (
              <li key={one.ticketNumber}>
                <Link
                  to="/inbox/{-$view}/{-$conversationId}"
                  params={{ view: 'all', conversationId: one.conversationId }}
                  className="focus-inset flex flex-col rounded-md px-2 py-1.5 hover:bg-hover"
                >
                  <span dir="auto" className="truncate text-left text-sm">
                    {one.subject}
                  </span>
                  <span className="num flex gap-1.5 text-xs text-faint">
                    #{one.ticketNumber} · {stateWords[one.state]} · <RelativeTime at={one.at} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </ScrollRegion>
  );
}

function percent(title: string, confidence?: number): string {
  return confidence === undefined ? title : `${title} ${Math.round(confidence * 100)}\u00a0%`;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line px-4 py-3">
      <h3 className="mb-1.5 text-2xs font-medium text-faint">{title}</h3>
      {children}
    </section>
  );
}

/** So many of the newest results are open at first: more would push what they wrote before off the page. */
const factsOpen = 2;

/** What a tool found out, folded by its name. */
function Fact({ fact, open }: { fact: CustomerPanel['facts'][number]; open: boolean }) {
  return (
    <details open={open} className="group border-t border-line">
      <summary className="focus-inset flex list-none items-center gap-2 px-4 py-3 text-2xs font-medium text-faint group-open:pb-1.5 hover:text-ink [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1 truncate">{sentence(fact.tool)}</span>
        <RelativeTime at={fact.at} className="num shrink-0 font-normal" />
        <ChevronDown size={14} aria-hidden="true" className="shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="px-4 pb-3">
        <Pairs pairs={fact.values} />
      </div>
    </details>
  );
}

/** "Check refund policy", of `check_refund_policy`. */
function sentence(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Pairs({ pairs }: { pairs: [string, string][] }) {
  return (
    <dl className="num grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1 text-sm">
      {pairs.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-soft [overflow-wrap:anywhere]">{sentence(label)}</dt>
          <dd dir="auto" className="min-w-0 text-left whitespace-pre-line [overflow-wrap:anywhere]">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
