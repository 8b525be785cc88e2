import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AddedKind, AddSourceRequest, SourceView } from '#wire/console/knowledge-sources.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { languageName } from '../../components/language-name.ts';
import { Select } from '../../components/select.tsx';
import { useSession } from '../session/session.ts';
import { scheduleOptions } from './schedule-options.ts';

const kinds: { value: AddedKind; label: string; about: string }[] = [
  { value: 'site', label: 'Website or sitemap', about: 'Reads public pages, as its robots.txt allows.' },
  { value: 'upload', label: 'Files', about: 'PDF, Word, HTML, Markdown or a CSV of questions and answers.' },
  { value: 'zendesk', label: 'Zendesk Guide', about: 'Published articles of a Zendesk help centre.' },
  { value: 'intercom', label: 'Intercom Articles', about: 'Published articles and their translations.' },
  { value: 'folder', label: 'Folder on the server', about: 'Files on the disk of the machine Handrail runs on.' },
];

interface InputInfo {
  name: string;
  label: string;
  placeholder?: string;
  help?: string;
  required?: boolean;
  secret?: boolean;
}

/** What each kind is asked for. `token` goes apart: it is sealed and never shown again. */
const inputs: Record<AddedKind, InputInfo[]> = {
  site: [
    {
      name: 'url',
      label: 'Start page or sitemap',
      placeholder: 'https://help.example.com/',
      help: 'Pages below this address are read.',
      required: true,
    },
  ],
  upload: [],
  zendesk: [
    { name: 'url', label: 'Address', placeholder: 'https://acme.zendesk.com', required: true },
    { name: 'locale', label: 'Locale', placeholder: 'all', help: 'For example en-us; empty for all.' },
    { name: 'email', label: 'E-mail of an agent', help: 'Only for articles that signed-in customers see.' },
    { name: 'token', label: 'API token', secret: true },
  ],
  intercom: [
    { name: 'token', label: 'Access token', required: true, secret: true },
    { name: 'url', label: 'API address', placeholder: 'https://api.intercom.io', help: 'Another one for EU and AU.' },
  ],
  folder: [{ name: 'folder', label: 'Folder', placeholder: '/srv/help-articles', required: true }],
};

/** Asks where articles come from; the first sync starts at once. */
export function AddSourceDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const queries = useQueryClient();
  const { desk } = useSession();
  const [kind, setKind] = useState<AddedKind>('site');
  const [every, setEvery] = useState('1440');
  const [language, setLanguage] = useState(desk.languages[0] ?? 'en');
  const add = useMutation({
    mutationFn: (body: AddSourceRequest) => call<SourceView>('/knowledge/sources', { body }),
    onSuccess: (source) => {
      void queries.invalidateQueries({ queryKey: ['knowledge'] });
      onClose();
      onAdded(source.id);
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = inputs[kind].flatMap(({ name }) => {
      const value = String(form.get(name) ?? '').trim();
      return value ? [[name, value] as const] : [];
    });
    const { token, ...config } = Object.fromEntries(given);
    add.mutate({
      kind,
      name: String(form.get('name')),
      token,
      everyMinutes: kind === 'upload' ? undefined : Number(every) || undefined,
      config: { ...config, defaults: { language } },
    });
  }
  const about = kinds.find(({ value }) => value === kind)?.about;
  return (
    <Dialog open onClose={onClose} title="Add a source" description={about}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Labelled label="Kind">
          <Select label="Kind" value={kind} onChange={setKind} className="h-10" options={kinds} />
        </Labelled>
        <Field label="Name" name="name" required maxLength={80} placeholder="Help centre" />
        {inputs[kind].map(({ name, label, secret, ...rest }) => (
          <Field
            key={`${kind} ${name}`}
            label={label}
            name={name}
            type={secret ? 'password' : 'text'}
            autoComplete="off"
            {...rest}
          />
        ))}
        <div className="grid gap-4 sm:grid-cols-2">
          <Labelled label="Language, where it does not say">
            <Select
              label="Language"
              value={language}
              onChange={setLanguage}
              className="h-10"
              options={desk.languages.map((value) => ({ value, label: languageName(value) }))}
            />
          </Labelled>
          {kind !== 'upload' && (
            <Labelled label="Sync">
              <Select
                label="How often"
                value={every}
                onChange={setEvery}
                className="h-10"
                options={scheduleOptions()}
              />
            </Labelled>
          )}
        </div>
        {add.error && (
          <p role="alert" className="text-sm text-bad">
            {add.error.message}
          </p>
        )}
        <FormButtons submit="Add" busy={add.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm font-medium">{label}</span>
      {children}
    </div>
  );
}
