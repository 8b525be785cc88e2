import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Webhook } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { CreatedWebhook, CreateWebhookRequest, WebhookTested, WebhookView } from '#wire/console/webhook.ts';
import { type WebhookEvent, webhookEvents } from '#wire/console/webhook-events.ts';
import { ApiError, call } from '../../api/client.ts';
import { AddWithSecret } from '../../components/add-with-secret.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Field } from '../../components/field.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';

/** Addresses of other programs that are told what happens. */
export function WebhooksCard() {
  const queries = useQueryClient();
  const webhooks = useQuery({
    queryKey: ['webhooks'],
    queryFn: async ({ signal }) => (await call<{ webhooks: WebhookView[] }>('/webhooks', { signal })).webhooks,
    staleTime: 0,
  });
  const again = () => queries.invalidateQueries({ queryKey: ['webhooks'] });
  return (
    <Card
      title="Webhooks"
      about="Told what happens, with ids and a signature and no text of customers."
      actions={
        <AddWithSecret
          label="Add a webhook"
          form={AddDialog}
          secretTitle="Secret of the webhook"
          secretAbout={() => 'Your program checks the signature with it (Standard Webhooks). It is shown this once.'}
          onMade={again}
        />
      }
    >
      <Loaded query={webhooks}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={<Webhook size={28} aria-hidden="true" />} title="Nobody is told yet">
              Add the address of a program that wants to know of escalations, replies or ratings.
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {list.map((webhook) => (
                <Row key={webhook.id} webhook={webhook} onChanged={again} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Row({ webhook, onChanged }: { webhook: WebhookView; onChanged: () => void }) {
  const test = useMutation({
    mutationFn: () => call<WebhookTested>(`/webhooks/${webhook.id}/test`, { method: 'POST' }),
    onSuccess: ({ status, fault }) => {
      if (status !== undefined && status < 300) notify({ title: `It answered ${status}` });
      else notifyFailure('The test did not arrive', new Error(fault ?? `It answered ${status}.`));
    },
    onError: (error) => notifyFailure('The test did not arrive', error),
    onSettled: onChanged,
  });
  const remove = useMutation({
    mutationFn: () => call<void>(`/webhooks/${webhook.id}`, { method: 'DELETE' }),
    onError: (error) => notifyFailure('It is still there', error),
    onSettled: onChanged,
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-[1_1_18rem]">
        <p className="font-mono text-sm [overflow-wrap:anywhere]">{webhook.url}</p>
        <p className="mt-1 text-xs text-soft">{webhook.events.join(', ')}</p>
        <p className="mt-1 flex items-center gap-2 text-xs text-faint">
          <Health webhook={webhook} />
          {webhook.lastAt && <RelativeTime at={webhook.lastAt} />}
        </p>
      </div>
      <Button size="small" busy={test.isPending} onClick={() => test.mutate()}>
        Send a test
      </Button>
      <SureButton
        ask="Remove for good?"
        label={`Remove ${webhook.url}`}
        busy={remove.isPending}
        onSure={() => remove.mutate()}
      >
        Remove
      </SureButton>
    </li>
  );
}

function Health({ webhook }: { webhook: WebhookView }) {
  if (webhook.stoppedAt) return <Chip tone="bad">stopped: its receiver is gone</Chip>;
  if (webhook.lastFault) return <Chip tone="bad">{webhook.lastFault}</Chip>;
  if (webhook.lastStatus === undefined) return <span>nothing sent yet</span>;
  return <Chip tone={webhook.lastStatus < 300 ? 'good' : 'bad'}>answered {webhook.lastStatus}</Chip>;
}

function AddDialog({ onClose, onMade }: { onClose: () => void; onMade: (created: CreatedWebhook) => void }) {
  const [events, setEvents] = useState<WebhookEvent[]>(['ticket.escalated', 'ticket.resolved']);
  const create = useMutation({
    mutationFn: (request: CreateWebhookRequest) => call<CreatedWebhook>('/webhooks', { body: request }),
    onSuccess: onMade,
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    create.mutate({ url: String(new FormData(event.currentTarget).get('url')), events });
  }
  const fault = create.error instanceof ApiError ? create.error : undefined;
  return (
    <Dialog open onClose={onClose} title="Add a webhook">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label="Address"
          name="url"
          type="url"
          required
          placeholder="https://example.com/handrail"
          fault={fault?.message}
        />
        <fieldset className="text-sm">
          <legend className="mb-1 font-medium">Tell it of</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {webhookEvents.map((name) => (
              <label key={name} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={events.includes(name)}
                  onChange={(event) =>
                    setEvents(event.target.checked ? [...events, name] : events.filter((other) => other !== name))
                  }
                />
                <code className="font-mono text-xs">{name}</code>
              </label>
            ))}
          </div>
        </fieldset>
        <FormButtons submit="Add" busy={create.isPending} disabled={events.length === 0} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
