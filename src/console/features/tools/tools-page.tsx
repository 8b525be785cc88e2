import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Wrench } from 'lucide-react';
import type { ToolView } from '#wire/console/desk-pages.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { toolsQuery } from './queries.ts';

const recoveries = {
  repeatable: 'may be repeated with the same key',
  queryable: 'is asked whether it happened',
  never: 'goes to a person when the outcome is unknown',
};

const assurances: Record<ToolView['assurance'], string> = {
  anonymous: 'for anyone',
  claimed: 'needs an e-mail address',
  verified: 'for verified customers',
  staff: 'for staff',
};

/** What the AI can do outside the conversation. */
export function ToolsPage() {
  const tools = useQuery(toolsQuery);
  return (
    <Page title="Tools" about="What the AI can look up and do. Numbers are of the last 30 days." wide>
      <Loaded query={tools}>
        {(data) =>
          data.tools.length === 0 ? (
            <EmptyState icon={<Wrench size={28} aria-hidden="true" />} title="No tools yet">
              Declare them with <code className="font-mono text-xs">defineTool</code> in the desk’s tools folder.
            </EmptyState>
          ) : (
            data.tools.map((tool) => <ToolCard key={tool.name} tool={tool} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function ToolCard({ tool }: { tool: ToolView }) {
  return (
    <Card
      title={tool.name}
      about={tool.description}
      actions={
        <span className="flex flex-wrap gap-1.5">
          <Chip tone={tool.effect === 'write' ? 'note' : 'neutral'}>
            {tool.effect === 'write' ? 'Writes' : 'Reads'}
          </Chip>
          <Chip>{assurances[tool.assurance]}</Chip>
        </span>
      }
    >
      <div className="num grid gap-5 p-4 text-sm md:grid-cols-3">
        <section>
          <h3 className="mb-1 text-2xs font-medium text-faint">Arguments</h3>
          {tool.arguments.length === 0 ? (
            <p className="text-soft">None</p>
          ) : (
            <ul className="flex flex-col gap-1">
              {tool.arguments.map((argument) => (
                <li key={argument.name}>
                  <code className="font-mono text-xs">{argument.name}</code>{' '}
                  <span className="text-soft">
                    {argument.type}
                    {!argument.required && ', optional'}
                  </span>
                  {argument.about && <p className="text-xs text-faint">{argument.about}</p>}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3 className="mb-1 text-2xs font-medium text-faint">Guarded by</h3>
          {tool.rules.length === 0 ? (
            <p className="text-soft">{tool.effect === 'write' ? 'No rule allows it: always refused' : 'No rule'}</p>
          ) : (
            <ul className="flex flex-col gap-1 font-mono text-xs">
              {tool.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          )}
          <p className="mt-2 text-xs text-faint">
            Given up after {tool.timeoutMs / 1000} s{tool.effect === 'write' && `; ${recoveries[tool.recovery]}`}
          </p>
        </section>
        <section>
          <h3 className="mb-1 text-2xs font-medium text-faint">Lately</h3>
          <p>
            {tool.calls} {tool.calls === 1 ? 'call' : 'calls'} · {tool.refused} refused · {tool.failed} failed
            {tool.medianMs !== undefined && ` · ${Math.round(tool.medianMs)} ms`}
          </p>
          <ul className="mt-1 flex flex-col">
            {tool.lastCalls.map((call) => (
              <li key={`${call.conversationId}${call.at}`}>
                <Link
                  to="/inbox/{-$view}/{-$conversationId}"
                  params={{ view: 'all', conversationId: call.conversationId }}
                  className="text-link underline underline-offset-2"
                >
                  #{call.ticketNumber}
                </Link>{' '}
                <span className="text-soft">
                  {call.verdict === 'allow' ? call.status : call.verdict} · <RelativeTime at={call.at} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Card>
  );
}
