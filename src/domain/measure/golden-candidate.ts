import { redact } from '../redaction/redact.ts';

/** A reviewed answer as a case can be made of it. */
export interface CaseSource {
  reviewId: string;
  ticketNumber: number;
  asked: readonly string[];
  answer: string;
  intent?: string;
  language?: string;
  citedArticles: readonly string[];
  accurate: boolean;
  correction?: string;
}

/** A case in the words of the golden set, and what a person must still settle about it. */
export interface GoldenCandidate {
  case: {
    id: string;
    tags: string[];
    messages: string[];
    expect: {
      outcome: 'replied' | ['replied', 'drafted', 'escalated'];
      intents?: string[];
      cites?: string[];
      language?: string;
    };
  };
  comment: string;
}

const mostWords = 6;

/**
 * A candidate for the golden set. What the customer wrote is kept with personal data taken out; the
 * facts that must and must not stand in the answer are a person's to write, with the correction
 * beside them as a comment.
 */
export function goldenCandidate(source: CaseSource): GoldenCandidate {
  const messages = source.asked.map((text) => redact(text).trim()).filter((text) => text !== '');
  const lines = source.accurate
    ? [`Reviewed as accurate, ticket ${source.ticketNumber}. The answer was:`, redact(source.answer)]
    : [
        `Reviewed as not accurate, ticket ${source.ticketNumber}. The answer was:`,
        redact(source.answer),
        `What would be right: ${source.correction ? redact(source.correction) : 'the reviewer did not say'}`,
        'Write what must stand in a right answer under expect.facts.must, and what was wrong under mustNot.',
      ];
  return {
    case: {
      id: `${slugOf(messages[0] ?? source.intent ?? 'case')}-${source.reviewId
        .slice(-6)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '0')}`,
      tags: ['review', ...(source.intent ? [source.intent] : [])],
      messages: messages.length > 0 ? messages : ['(no text)'],
      expect: {
        // Right answers go on being sent. What a wrong one should become is what the case is about.
        outcome: source.accurate ? 'replied' : ['replied', 'drafted', 'escalated'],
        ...(source.intent ? { intents: [source.intent] } : {}),
        ...(source.accurate && source.citedArticles.length > 0 ? { cites: [...new Set(source.citedArticles)] } : {}),
        ...(source.language ? { language: source.language } : {}),
      },
    },
    comment: lines.join('\n'),
  };
}

function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
  return words.join('-') || 'case';
}
