import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ApiKeyScope, ApiKeyView, CreatedApiKey } from '#wire/console/desk-pages.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { inputClass } from '../../components/input-class.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { SecretDialog } from '../../components/secret-dialog.tsx';
import { Select } from '../../components/select.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { Table } from '../../components/table.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useInvalid } from '../../components/use-invalid.ts';
import { WebhooksCard } from './webhooks-card.tsx';

const scopes: { value: ApiKeyScope; label: string }[] = [
  { value: 'api', label: 'The whole API' },
  { value: 'read', label: 'Reading only' },
  { value: 'metrics', label: 'Metrics only' },
];

/** Keys by which scripts use the API, and a monitoring system its figures. */
export function ApiKeysPage() {
  const { checks } = useInvalid();
  const queries = useQueryClient();
  const [made, setMade] = useState<CreatedApiKey>();
  const [scope, setScope] = useState<ApiKeyScope>('api');
  const keys = useQuery({
    queryKey: ['api-keys'],
    queryFn: ({ signal }) => call<{ keys: ApiKeyView[] }>('/api-keys', { signal }),
  });
  const again = () => queries.invalidateQueries({ queryKey: ['api-keys'] });
  const create = useMutation({
    mutationFn: (key: { name: string; scope: ApiKeyScope }) => call<CreatedApiKey>('/api-keys', { body: key }),
    onSuccess: setMade,
    onError: (error) => notifyFailure('No key was made', error),
    onSettled: again,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call<void>(`/api-keys/${id}`, { method: 'DELETE' }),
    onError: (error) => notifyFailure('The key still works', error),
    onSettled: again,
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name'));
    create.mutate({ name, scope }, { onSuccess: () => form.reset() });
  }
  return (
    <Page
      title="API keys and webhooks"
      about="For programs of yours. The API is described at /api/docs, Prometheus reads /metrics."
    >
      <form onSubmit={submit} className="mb-4 flex flex-wrap gap-2">
        <input
          name="name"
          required
          {...checks}
          maxLength={80}
          aria-label="What is the key for?"
          placeholder="What is the key for? “Nightly export”"
          className={`${inputClass} h-10 min-w-48 flex-1`}
        />
        <Select label="What it opens" value={scope} options={scopes} onChange={setScope} className="h-10" />
        <Button type="submit" tone="primary" size="large" busy={create.isPending}>
          Make a key
        </Button>
      </form>
      <Card>
        <Loaded query={keys}>
          {(data) =>
            data.keys.length === 0 ? (
              <EmptyState icon={<KeyRound size={28} aria-hidden="true" />} title="No keys yet">
                Make one to use the API from a script.
              </EmptyState>
            ) : (
              <Table<ApiKeyView>
                label="API keys"
                rows={data.keys}
                keyOf={(key) => key.id}
                columns={[
                  {
                    title: 'Name',
                    cell: (key) => (
                      <span className="flex flex-wrap items-center gap-x-2">
                        {key.name}{' '}
                        {key.scope !== 'api' && <Chip>{key.scope === 'read' ? 'reading only' : 'metrics only'}</Chip>}
                        {key.revokedAt && <Chip>revoked</Chip>}
                      </span>
                    ),
                  },
                  { title: 'Key', cell: (key) => <code className="font-mono text-xs">{key.prefix}…</code> },
                  {
                    title: 'Made',
                    wide: true,
                    cell: (key) => <RelativeTime at={key.createdAt} className="text-soft" />,
                  },
                  {
                    title: 'Used',
                    wide: true,
                    cell: (key) =>
                      key.lastUsedAt ? (
                        <RelativeTime at={key.lastUsedAt} className="text-soft" />
                      ) : (
                        <span className="text-faint">never</span>
                      ),
                  },
                  {
                    title: 'Revoke',
                    end: true,
                    cell: (key) =>
                      !key.revokedAt && (
                        <SureButton
                          ask="For good?"
                          label={`Revoke ${key.name}`}
                          busy={revoke.isPending && revoke.variables === key.id}
                          onSure={() => revoke.mutate(key.id)}
                        >
                          Revoke
                        </SureButton>
                      ),
                  },
                ]}
              />
            )
          }
        </Loaded>
      </Card>
      <WebhooksCard />
      {made && (
        <SecretDialog
          title="Your new key"
          about="It is shown this once: only its hash is kept."
          secret={made.key}
          onClose={() => setMade(undefined)}
        />
      )}
    </Page>
  );
}
