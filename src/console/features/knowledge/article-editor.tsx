import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { PreviewView, SaveArticleRequest, WrittenArticle } from '#wire/console/knowledge.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Field } from '../../components/field.tsx';
import { inputClass } from '../../components/input-class.ts';
import { languageName } from '../../components/language-name.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { RichTextView } from '../../components/rich-text.tsx';
import { Select } from '../../components/select.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay, useSession } from '../session/session.ts';

interface Props {
  /** `new` for one that is not there yet. */
  articleId: string;
  onOpen: (id: string | undefined) => void;
}

const path = (id: string) => `/knowledge/written/${encodeURIComponent(id)}`;

/** Writes an article: text beside its preview, versions, and what customers are answered from. */
export function ArticleEditor({ articleId, onOpen }: Props) {
  const { desk } = useSession();
  const article = useQuery({
    queryKey: ['knowledge', 'written', articleId],
    queryFn: ({ signal }) => call<WrittenArticle>(path(articleId), { signal }),
    enabled: articleId !== 'new',
  });
  const empty = { title: '', body: '', language: desk.languages[0] ?? 'en', audience: 'public' as const };
  if (articleId === 'new') return <Editor start={empty} onOpen={onOpen} />;
  return (
    <Loaded query={article}>
      {(data) => <Editor key={data.version} start={data} written={data} onOpen={onOpen} />}
    </Loaded>
  );
}

type Text = Omit<SaveArticleRequest, 'version'> & { language: string; audience: 'public' | 'customers' | 'internal' };

function Editor({ start, written, onOpen }: { start: Text; written?: WrittenArticle; onOpen: Props['onOpen'] }) {
  const queries = useQueryClient();
  const { desk } = useSession();
  const mayPublish = useMay('lead');
  const [text, setText] = useState<Text>({
    title: start.title,
    body: start.body,
    language: start.language,
    audience: start.audience,
    productArea: start.productArea,
    owner: start.owner,
    url: start.url,
  });
  const change = (next: Partial<Text>) => setText((before) => ({ ...before, ...next }));
  const changed = (Object.keys(text) as (keyof Text)[]).some((key) => (text[key] || '') !== (start[key] || ''));
  const keep = (saved: WrittenArticle) => {
    queries.setQueryData(['knowledge', 'written', saved.id], saved);
    void queries.invalidateQueries({ queryKey: ['knowledge'] });
  };
  const save = useMutation({
    mutationFn: () =>
      written
        ? call<WrittenArticle>(path(written.id), { method: 'PUT', body: { ...text, version: written.version } })
        : call<WrittenArticle>('/knowledge/written', { body: text }),
    onSuccess: (saved) => {
      keep(saved);
      if (!written) onOpen(saved.id);
    },
    onError: (error) => notifyFailure('It was not saved', error),
  });
  const publish = useMutation({
    mutationFn: async () => {
      const saved = changed || !written ? await save.mutateAsync() : written;
      return await call<WrittenArticle>(`${path(saved.id)}/publish`, { body: { version: saved.version } });
    },
    onSuccess: (saved) => {
      keep(saved);
      notify({ title: 'Published', description: 'Customers are answered from it from now on.' });
      onOpen(undefined);
    },
    onError: (error) => notifyFailure('It was not published', error),
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => call<WrittenArticle>(`${path(id)}/withdraw`, { method: 'POST' }),
    onSuccess: keep,
    onError: (error) => notifyFailure('It is still published', error),
  });
  const ready = text.title.trim() !== '' && text.body.trim() !== '';
  return (
    <Page
      title={written ? written.title : 'New article'}
      about={written?.id}
      wide
      actions={
        <>
          <Button tone="quiet" icon={<ArrowLeft size={14} aria-hidden="true" />} onClick={() => onOpen(undefined)}>
            Back
          </Button>
          <Button disabled={!ready || !changed} busy={save.isPending} onClick={() => save.mutate()}>
            Save
          </Button>
          {mayPublish && (
            <Button
              tone="primary"
              disabled={!ready || (!changed && written?.published === written?.version)}
              busy={publish.isPending}
              onClick={() => publish.mutate()}
            >
              Publish
            </Button>
          )}
        </>
      }
    >
      <div className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field
          label="Title"
          value={text.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
          className="sm:col-span-2"
        />
        <Choice label="Language">
          <Select
            label="Language"
            value={text.language}
            onChange={(language) => change({ language })}
            className="h-10"
            options={[...new Set([...desk.languages, text.language])].map((value) => ({
              value,
              label: languageName(value),
            }))}
          />
        </Choice>
        <Choice label="Who may read it">
          <Select<Text['audience']>
            label="Who may read it"
            value={text.audience}
            onChange={(audience) => change({ audience })}
            className="h-10"
            options={[
              { value: 'public', label: 'Everyone' },
              { value: 'customers', label: 'Customers' },
              { value: 'internal', label: 'Team only' },
            ]}
          />
        </Choice>
        <Field
          label="Product area"
          value={text.productArea ?? ''}
          onChange={(event) => change({ productArea: event.target.value || undefined })}
        />
        <Field
          label="Owner"
          value={text.owner ?? ''}
          onChange={(event) => change({ owner: event.target.value || undefined })}
        />
        <Field
          label="Address in the help centre"
          placeholder="/help/…"
          value={text.url ?? ''}
          onChange={(event) => change({ url: event.target.value || undefined })}
          className="sm:col-span-2"
        />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <textarea
          aria-label="Text, in Markdown"
          placeholder={'Say the answer first.\n\n## How to do it\n\n1. Open …\n2. Choose …'}
          value={text.body}
          onChange={(event) => change({ body: event.target.value })}
          className={`${inputClass} min-h-[28rem] py-3 font-mono text-sm leading-relaxed`}
        />
        <Preview body={text.body} />
      </div>
      {written && (
        <Versions
          written={written}
          mayWithdraw={mayPublish}
          withdrawing={withdraw.isPending}
          onWithdraw={() => withdraw.mutate(written.id)}
        />
      )}
    </Page>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm font-medium">{label}</span>
      {children}
    </div>
  );
}

/** As customers will read it, drawn by the server as all text is. */
function Preview({ body }: { body: string }) {
  const shown = useDeferredValue(body);
  const preview = useQuery({
    queryKey: ['knowledge-preview', shown],
    queryFn: ({ signal }) => call<PreviewView>('/knowledge/preview', { body: { body: shown }, signal }),
    enabled: shown.trim() !== '',
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
  });
  return (
    <section aria-label="Preview" className="min-h-[28rem] rounded-lg border border-line bg-panel p-4">
      {shown.trim() === '' || !preview.data ? (
        <p className="text-sm text-faint">The preview appears here.</p>
      ) : (
        <>
          <RichTextView text={preview.data.body} />
          <p className="num mt-4 border-t border-line pt-2 text-xs text-faint">
            {preview.data.passages} {preview.data.passages === 1 ? 'passage' : 'passages'} to answer from
          </p>
        </>
      )}
    </section>
  );
}

interface VersionsProps {
  written: WrittenArticle;
  mayWithdraw: boolean;
  withdrawing: boolean;
  onWithdraw: () => void;
}

function Versions({ written, mayWithdraw, withdrawing, onWithdraw }: VersionsProps) {
  return (
    <div className="mt-5">
      <Card
        title="Versions"
        actions={
          mayWithdraw &&
          written.published && (
            <Button size="small" tone="danger" busy={withdrawing} onClick={onWithdraw}>
              Withdraw from customers
            </Button>
          )
        }
      >
        <ul className="num divide-y divide-line text-sm">
          {written.versions.map((version) => (
            <li key={version.version} className="flex flex-wrap items-center gap-2 px-4 py-2">
              <span className="w-8 text-faint">{version.version}</span>
              <span className="min-w-0 flex-1 truncate">{version.title}</span>
              {version.version === written.published && <Chip tone="good">customers see this</Chip>}
              <span className="text-soft">
                {version.savedBy}, <RelativeTime at={version.savedAt} />
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
