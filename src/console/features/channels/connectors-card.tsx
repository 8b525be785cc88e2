import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Cable } from 'lucide-react';
import type { FormEvent } from 'react';
import {
  type ConnectorView,
  type CreateConnectorRequest,
  type CreatedConnector,
  connectorChannels,
} from '#wire/console/connector.ts';
import { channelWords } from '#wire/console/words.ts';
import { ApiError, call } from '../../api/client.ts';
import { AddWithSecret } from '../../components/add-with-secret.tsx';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { Chip } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Field } from '../../components/field.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { inputClass } from '../../components/input-class.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { notifyFailure } from '../../components/toaster.tsx';

/** Programs of the company's that bring messages of other channels; admins only. */
export function ConnectorsCard() {
  const queries = useQueryClient();
  const connectors = useQuery({
    queryKey: ['connectors'],
    queryFn: async ({ signal }) => (await call<{ connectors: ConnectorView[] }>('/connectors', { signal })).connectors,
  });
  const again = () => queries.invalidateQueries({ queryKey: ['connectors'] });
  const remove = useMutation({
    mutationFn: (id: string) => call<void>(`/connectors/${id}`, { method: 'DELETE' }),
    onError: (error) => notifyFailure('It is still there', error),
    onSettled: again,
  });
  return (
    <Card
      title="Connectors"
      about="Programs of yours that bring mail or another helpdesk, each with a secret to sign by."
      actions={
        <AddWithSecret
          label="Add a connector"
          form={AddDialog}
          secretTitle="Secret of the connector"
          secretAbout={({ url }) =>
            `It posts to ${url} and signs with this (Standard Webhooks). It is shown this once.`
          }
          onMade={again}
        />
      }
    >
      <Loaded query={connectors}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={<Cable size={28} aria-hidden="true" />} title="Nothing is connected">
              Add one to bring in messages from elsewhere and to tell when a person answers there.
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {list.map((connector) => (
                <li key={connector.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
                  <ChannelIcon channel={connector.channel} />
                  <div className="min-w-0 flex-[1_1_18rem]">
                    <p className="flex flex-wrap items-center gap-2 font-medium">
                      {connector.name} {connector.vouches && <Chip tone="good">vouches for customers</Chip>}
                    </p>
                    <p className="font-mono text-xs text-soft [overflow-wrap:anywhere]">{connector.url}</p>
                    <p className="text-xs text-faint">
                      {connector.lastAt ? <RelativeTime at={connector.lastAt} /> : 'nothing came yet'}
                    </p>
                  </div>
                  <SureButton
                    ask="Remove for good?"
                    label={`Remove ${connector.name}`}
                    busy={remove.isPending && remove.variables === connector.id}
                    onSure={() => remove.mutate(connector.id)}
                  >
                    Remove
                  </SureButton>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function AddDialog({ onClose, onMade }: { onClose: () => void; onMade: (created: CreatedConnector) => void }) {
  const create = useMutation({
    mutationFn: (request: CreateConnectorRequest) => call<CreatedConnector>('/connectors', { body: request }),
    onSuccess: onMade,
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    create.mutate({
      name: String(form.get('name')),
      channel: form.get('channel') as CreateConnectorRequest['channel'],
      vouches: form.has('vouches'),
    });
  }
  const fault = create.error instanceof ApiError ? create.error : undefined;
  return (
    <Dialog open onClose={onClose} title="Add a connector">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label="Name" name="name" required maxLength={80} placeholder="Support mailbox" fault={fault?.message} />
        <label className="flex flex-col gap-1 text-sm">
          <span className="font-medium">Channel</span>
          <select name="channel" className={`${inputClass} h-10`}>
            {connectorChannels.map((channel) => (
              <option key={channel} value={channel}>
                {channelWords[channel]}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-start gap-2 text-sm">
          <input name="vouches" type="checkbox" className="mt-1 size-4 accent-accent" />
          <span>
            It may vouch for who a customer is
            <span className="block text-soft">
              Only for a program that has checked it: a signed-in helpdesk user, mail that passed DMARC.
            </span>
          </span>
        </label>
        <FormButtons submit="Add" busy={create.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
