import type { CitationView } from '#wire/citation.ts';
import { Icon } from '../icon.tsx';
import { useWidget } from '../use-widget.ts';

interface Props {
  citations: CitationView[];
  open: number | undefined;
  onToggle(number: number): void;
}

/** Where the answer comes from; each opens the very words it rests on. Sentences of one article share its number. */
export function Sources({ citations, open, onToggle }: Props) {
  const { t } = useWidget();
  const articles = citations.filter(
    (one, index) => citations.findIndex((other) => other.number === one.number) === index,
  );
  const shown = articles.find((citation) => citation.number === open);
  const quotes = citations.filter((citation) => citation.number === open).map((citation) => citation.quote);
  return (
    <div class="sources">
      <ul aria-label={t.sources}>
        {articles.map((citation) => (
          <li key={citation.number}>
            <button
              type="button"
              class="source"
              aria-expanded={citation.number === open}
              onClick={() => onToggle(citation.number)}
            >
              <span class="number">{citation.number}</span>
              <span class="name" dir="auto">
                {citation.title}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <figure class="passage">
          {[...new Set(quotes)].map((quote) => (
            <blockquote key={quote} dir="auto">
              {quote}
            </blockquote>
          ))}
          <figcaption>
            {shown.stale && <span class="stale">{t.stale}</span>}
            {shown.url && (
              <a href={shown.url} target="_blank" rel="noopener noreferrer">
                {t.readArticle}
                <Icon name="out" flip />
              </a>
            )}
          </figcaption>
        </figure>
      )}
    </div>
  );
}
