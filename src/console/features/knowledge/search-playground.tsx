import { useMutation } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { SearchRequest, SearchView } from '#wire/console/knowledge.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { inputClass } from '../../components/input-class.ts';
import { languageName } from '../../components/language-name.ts';
import { Card } from '../../components/page.tsx';
import { RichTextView } from '../../components/rich-text.tsx';
import { Select } from '../../components/select.tsx';
import { useInvalid } from '../../components/use-invalid.ts';
import { useSession } from '../session/session.ts';

type Audience = 'public' | 'customers' | 'internal';

/** Asks as the agent would and shows every score. */
export function SearchPlayground({ onOpen }: { onOpen: (articleId: string) => void }) {
  const { checks } = useInvalid();
  const { desk } = useSession();
  const [language, setLanguage] = useState(desk.languages[0] ?? 'en');
  const [audience, setAudience] = useState<Audience>('public');
  const search = useMutation({ mutationFn: (body: SearchRequest) => call<SearchView>('/knowledge/search', { body }) });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    search.mutate({ query: String(new FormData(event.currentTarget).get('query')), language, audience });
  }
  return (
    <>
      <form onSubmit={submit} className="mb-4 flex flex-wrap items-center gap-2">
        <input
          name="query"
          required
          {...checks}
          maxLength={1_000}
          aria-label="Question"
          placeholder="Ask as a customer would: “where is my invoice?”"
          className={`${inputClass} h-10 min-w-56 flex-1`}
        />
        <Select
          label="Language"
          value={language}
          onChange={setLanguage}
          className="h-10"
          options={desk.languages.map((value) => ({ value, label: languageName(value) }))}
        />
        <Select<Audience>
          label="Who asks"
          value={audience}
          onChange={setAudience}
          className="h-10"
          options={[
            { value: 'public', label: 'As anyone' },
            { value: 'customers', label: 'As a customer' },
            { value: 'internal', label: 'As the team' },
          ]}
        />
        <Button
          type="submit"
          tone="primary"
          size="large"
          busy={search.isPending}
          icon={<Search size={15} aria-hidden="true" />}
        >
          Search
        </Button>
      </form>
      {search.error && (
        <p role="alert" className="mb-4 text-sm text-bad">
          {search.error.message}
        </p>
      )}
      {search.data && <Results found={search.data} onOpen={onOpen} />}
    </>
  );
}

function Results({ found, onOpen }: { found: SearchView; onOpen: (articleId: string) => void }) {
  return (
    <div aria-live="polite">
      <p className="num mb-3 flex flex-wrap items-center gap-2 text-sm">
        <Chip tone={found.answerable ? 'good' : 'bad'}>
          {found.answerable ? 'Can be answered' : 'No relevant results'}
        </Chip>
        <span className="text-soft">
          best passage answers it with {Math.round(found.relevance * 100)} % · {found.milliseconds.toFixed(1)} ms
        </span>
        {found.mended.map(({ from, to }) => (
          <Chip key={from}>
            “{from}” read as “{to}”
          </Chip>
        ))}
      </p>
      <ol className="flex flex-col gap-3">
        {found.passages.map((passage, index) => (
          <li key={passage.id}>
            <Card>
              <div className="num flex gap-4 p-4">
                <span className="w-5 shrink-0 text-end text-faint">{index + 1}</span>
                <div className="min-w-0 flex-1">
                  <button
                    type="button"
                    onClick={() => onOpen(passage.articleId)}
                    className="text-start font-medium hover:underline"
                  >
                    {passage.headingPath.join(' › ') || passage.title}
                  </button>
                  <div className="mt-1 max-h-24 overflow-hidden text-sm text-soft">
                    <RichTextView text={passage.body} />
                  </div>
                  <dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs">
                    <Score name="answers it" value={`${Math.round(passage.relevance * 100)} %`} />
                    <Score name="blended" value={passage.score.toFixed(3)} />
                    <Score name="meaning" value={passage.dense?.toFixed(3) ?? '–'} />
                    <Score name="words" value={passage.lexical?.toFixed(3) ?? '–'} />
                  </dl>
                  {passage.why.length > 0 && <p className="mt-1.5 text-xs text-soft">{passage.why.join(' · ')}</p>}
                </div>
              </div>
            </Card>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Score({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-faint">{name}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}
