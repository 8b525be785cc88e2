import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeChannels } from '#wire/console/alerts.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Card } from '../../components/page.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';

/** Where alerts, the weekly digest and hand-overs go, beside this page. */
export function NoticeChannelsCard({
  channels,
  webhookSecret,
}: {
  channels: NoticeChannels;
  webhookSecret: string | undefined;
}) {
  const client = useQueryClient();
  const [emails, setEmails] = useState(channels.emails.join(', '));
  const [slackUrl, setSlackUrl] = useState(channels.slackUrl ?? '');
  const [webhookUrl, setWebhookUrl] = useState(channels.webhookUrl ?? '');
  const [digest, setDigest] = useState(channels.digest);
  const [handoffs, setHandoffs] = useState(channels.handoffs);
  const keep = useMutation({
    mutationFn: () =>
      call('/alerts/channels', {
        method: 'PUT',
        body: {
          emails: emails.split(/[,;\s]+/).filter((email) => email !== ''),
          slackUrl: slackUrl.trim() || undefined,
          webhookUrl: webhookUrl.trim() || undefined,
          digest,
          handoffs,
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['alerts'] });
      notify({ title: 'Saved', timeout: 1_500 });
    },
  });
  const send = useMutation({
    mutationFn: () => call('/alerts/digest', { method: 'POST' }),
    onSuccess: () => notify({ title: 'The digest is on its way', timeout: 2_000 }),
    onError: (error) => notifyFailure('The digest was not sent', error),
  });
  return (
    <Card title="Who is told" about="Each alert once, when it opens; the digest on Monday at 7:00 UTC.">
      <form
        className="flex flex-col gap-4 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <Field
          label="E-mail"
          help="Addresses, with commas between them."
          value={emails}
          onChange={(event) => setEmails(event.target.value)}
        />
        <Field
          label="Slack"
          help="The address of an incoming webhook."
          type="url"
          value={slackUrl}
          onChange={(event) => setSlackUrl(event.target.value)}
        />
        <Field
          label="Webhook"
          help="Gets JSON, signed as standardwebhooks.com says."
          type="url"
          value={webhookUrl}
          onChange={(event) => setWebhookUrl(event.target.value)}
        />
        {webhookSecret && (
          <p className="text-sm text-soft">
            Its key: <code className="font-mono text-xs break-all">{webhookSecret}</code>
          </p>
        )}
        <label className="flex items-center gap-2 text-sm">
          <input type="checkbox" checked={digest} onChange={(event) => setDigest(event.target.checked)} /> Weekly digest
        </label>
        <label className="flex items-center gap-2 text-sm">
          <input type="checkbox" checked={handoffs} onChange={(event) => setHandoffs(event.target.checked)} /> Every
          ticket handed to a person, with what was tried, and every action that waits for a yes
        </label>
        {keep.isError && <p className="text-sm text-bad">{keep.error.message}</p>}
        <div className="flex gap-2">
          <Button type="submit" tone="primary" busy={keep.isPending}>
            Save
          </Button>
          <Button busy={send.isPending} onClick={() => send.mutate()}>
            Send the digest now
          </Button>
        </div>
      </form>
    </Card>
  );
}
