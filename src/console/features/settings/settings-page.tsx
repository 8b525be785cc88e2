import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { OctagonPause, Play } from 'lucide-react';
import type { SettingsView } from '#wire/console/desk-pages.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { languageName } from '../../components/language-name.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';

/** The switch that stops all automatic sending, and how the program runs. */
export function SettingsPage() {
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => call<SettingsView>('/settings', { signal }),
    staleTime: 0,
  });
  return (
    <Page title="Settings">
      <Loaded query={settings}>
        {(data) => (
          <>
            <Sending settings={data} />
            <Card title="Desk" about="Set in desk.config.ts; a change needs a restart.">
              <Pairs
                pairs={[
                  ['Company', data.desk.company],
                  ['Desk', `${data.desk.id}, version ${data.desk.version.slice(0, 8)}`],
                  ['Languages', data.desk.languages.map(languageName).join(', ')],
                  ['Time zone', data.timeZone.replaceAll('_', ' ')],
                  ...runsOfDays(data.hours),
                ]}
              />
            </Card>
            <Card title="Program" about="Set by environment variables.">
              <Pairs
                pairs={[
                  ['Answers', data.model === 'claude' ? 'Claude' : 'The embedded model: no API key is set'],
                  ...(data.model === 'claude' ? data.models : []),
                  ['Database', data.database === 'postgres' ? 'PostgreSQL' : 'Embedded'],
                  ['Address', data.publicUrl],
                ]}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Days in a row with the same hours, said once. */
function runsOfDays(days: [string, string][]): [string, string][] {
  const runs: { first: string; last: string; hours: string }[] = [];
  for (const [day, hours] of days) {
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  return runs.map(({ first, last, hours }) => [first === last ? first : `${first} to ${last}`, hours]);
}

function Sending({ settings }: { settings: SettingsView }) {
  const lead = useMay('lead');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (stopped: boolean) => call<void>('/settings/sending', { method: 'PUT', body: { stopped } }),
    onSuccess: (_, stopped) =>
      notify({ title: stopped ? 'Automatic sending is stopped' : 'The AI sends by itself again' }),
    onError: (error) => notifyFailure('Nothing was changed', error),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['settings'] });
      queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const { sendingStopped, stoppedBy, stoppedAt } = settings;
  return (
    <Card
      title={sendingStopped ? 'Automatic sending is stopped' : 'The AI sends by itself'}
      about={
        sendingStopped
          ? 'What the AI would send becomes a draft, on all channels.'
          : 'Within the limits of Policy and Autonomy. Stopping works on all channels within seconds.'
      }
      actions={
        lead &&
        (sendingStopped ? (
          <Button
            tone="primary"
            busy={change.isPending}
            icon={<Play size={14} aria-hidden="true" />}
            onClick={() => change.mutate(false)}
          >
            Allow again
          </Button>
        ) : (
          <Button
            tone="danger"
            busy={change.isPending}
            icon={<OctagonPause size={14} aria-hidden="true" />}
            onClick={() => change.mutate(true)}
          >
            Stop sending
          </Button>
        ))
      }
    >
      {sendingStopped && stoppedBy && stoppedAt && (
        <p className="px-4 py-3 text-sm text-soft">
          Stopped by {stoppedBy}, <RelativeTime at={stoppedAt} />
        </p>
      )}
    </Card>
  );
}

function Pairs({ pairs }: { pairs: [string, string][] }) {
  return (
    <dl className="num">
      {pairs.map(([name, value]) => (
        <div key={name} className="flex gap-4 border-b border-line px-4 py-2 text-sm last:border-0">
          <dt className="w-40 shrink-0 text-soft">{name}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
