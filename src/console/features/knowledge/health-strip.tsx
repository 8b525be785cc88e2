import { TriangleAlert } from 'lucide-react';
import type { KnowledgeHealth } from '#wire/console/knowledge-health.ts';
import { cn } from '../../components/class-names.ts';
import type { ArticleFilter, KnowledgeTab } from './knowledge-tab.ts';

/** The state of the knowledge in five numbers; each opens the work behind it. */
interface Props {
  health: KnowledgeHealth;
  onTab: (tab?: KnowledgeTab, only?: ArticleFilter) => void;
}

export function HealthStrip({ health, onTab }: Props) {
  const { retrieval } = health;
  const percent = `${Math.round(retrieval.share * 100)} %`;
  return (
    <>
      {retrieval.alert && (
        <p
          role="alert"
          className="mb-3 flex items-start gap-2 rounded-lg border border-bad bg-bad-soft px-3 py-2 text-sm text-bad"
        >
          <TriangleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0" />
          <span>
            No article answered {retrieval.failures} of {retrieval.searches} questions in {retrieval.days} days (
            {percent}; the limit is {Math.round(retrieval.limit * 100)} %). The gaps show what is missing.
          </span>
        </p>
      )}
      <div className="num mb-4 grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
        <Figure value={health.articles} name="articles" onClick={() => onTab(undefined)} />
        <Figure
          value={health.stale}
          name={`not reviewed in ${health.staleAfterDays} days`}
          warn
          onClick={() => onTab('review')}
        />
        <Figure value={health.blamed} name="blamed by reviewers" bad onClick={() => onTab('review')} />
        <Figure value={health.contradicted} name="contradict each other" bad onClick={() => onTab('review')} />
        <Figure value={health.neverUsed} name="never cited" onClick={() => onTab(undefined, 'unused')} />
        <Figure
          value={retrieval.searches ? percent : '–'}
          name={`of questions without an article, ${retrieval.days} days`}
          bad={retrieval.alert}
          onClick={() => onTab('gaps')}
        />
      </div>
    </>
  );
}

interface FigureProps {
  value: number | string;
  name: string;
  warn?: boolean;
  bad?: boolean;
  onClick: () => void;
}

function Figure({ value, name, warn, bad, onClick }: FigureProps) {
  const tone = value === 0 || value === '–' ? '' : bad ? 'text-bad' : warn ? 'text-warn' : '';
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex flex-col rounded-lg border border-line bg-panel px-3 py-2 text-start hover:bg-hover"
    >
      <span className={cn('block text-lg font-semibold', tone)}>{value}</span>
      <span className="block text-xs text-soft">{name}</span>
    </button>
  );
}
