import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { GraduationCap, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { LessonsPage, LessonView } from '#wire/console/lessons.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { LessonCard } from './lesson-card.tsx';

const shows = { todo: 'To do', done: 'Done', dismissed: 'Dismissed' } as const;

/** What the last 30 days showed could be better, each with its evidence, who does it, and what came of it. */
export function LearningPage() {
  const lead = useMay('lead');
  const client = useQueryClient();
  const [show, setShow] = useState<keyof typeof shows>('todo');
  const page = useQuery({
    queryKey: ['lessons'],
    queryFn: ({ signal }) => call<LessonsPage>('/lessons', { signal }),
  });
  const gather = useMutation({
    mutationFn: () => call('/lessons/gather', { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['lessons'] }),
    onError: (error) => notifyFailure('It could not look again', error),
  });
  const fits = (lesson: LessonView) =>
    show === 'todo' ? lesson.state === 'open' || lesson.state === 'doing' : lesson.state === show;
  return (
    <Page
      title="Learning"
      about="What the last 30 days showed could be better. Looked for every hour."
      actions={
        <>
          <Select
            label="Show"
            value={show}
            options={Object.entries(shows).map(([value, label]) => ({ value: value as keyof typeof shows, label }))}
            onChange={setShow}
          />
          {lead && (
            <Button
              icon={<RefreshCw size={14} aria-hidden="true" />}
              busy={gather.isPending}
              onClick={() => gather.mutate()}
            >
              Look now
            </Button>
          )}
        </>
      }
    >
      <Loaded query={page}>
        {({ lessons }) => {
          const shown = lessons.filter(fits);
          return shown.length === 0 ? (
            <EmptyState icon={<GraduationCap size={28} aria-hidden="true" />} title="Nothing here">
              Gaps of the help centre, blamed and stale articles, misread intents, rules that ask too much and tools
              that confuse come here when enough tickets show them.
            </EmptyState>
          ) : (
            <ul className="flex flex-col gap-3">
              {shown.map((lesson) => (
                <li key={lesson.id}>
                  <LessonCard lesson={lesson} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}
