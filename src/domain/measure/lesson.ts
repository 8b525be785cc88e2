import { shareInterval } from './interval.ts';
import type { MetricId } from './metric.ts';

export const lessonKinds = [
  'knowledge-gap',
  'blamed-article',
  'stale-article',
  'misread-intent',
  'inaccurate-intent',
  'strict-rule',
  'confusing-tool',
] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** Something that could be made better, with what shows it. */
export interface Lesson {
  kind: LessonKind;
  /** What it is about: an article, an intent, a rule or a tool. */
  subject: string;
  title: string;
  /** What somebody should do about it. */
  action: string;
  evidence: Evidence[];
  /** How many tickets show it. */
  tickets: number;
  /** The figure that should move when it is done. */
  metric?: LessonMetric;
}

export interface Evidence {
  text: string;
  conversationId?: string;
}

export interface LessonMetric {
  id: MetricId;
  /** Only tickets of this intent. */
  intent?: string;
}

/** What the last 30 days showed, as the gathering reads it. */
export interface LessonFacts {
  /** Searches that found nothing that answers, by intent. */
  gaps: readonly { intent: string; turns: number; searches: number; evidence: Evidence[] }[];
  blamed: readonly { articleId: string; title: string; wrong: number; evidence: Evidence[] }[];
  stale: readonly { articleId: string; title: string; cited: number; reviewedOn?: string }[];
  misread: readonly { intent: string; read: string; times: number; evidence: Evidence[] }[];
  accuracy: readonly { intent: string; right: number; n: number; evidence: Evidence[] }[];
  /** Calls that a rule sent to a person for approval, and how many were approved. */
  approvals: readonly { rule: string; asked: number; granted: number; evidence: Evidence[] }[];
  tools: readonly { tool: string; calls: number; refused: number; failed: number; evidence: Evidence[] }[];
}

/** Below it nobody should spend an hour on it. */
const worthwhile = 5;
/** A gap is one where more than this share of the searches failed for sure. */
const gapShare = 0.1;
/** An intent whose accuracy is surely below this is systematically wrong. */
const accurateEnough = 0.85;
/** A rule whose requests are nearly always approved asks too much. */
const alwaysGranted = 0.9;
/** A tool that is called wrongly or fails this often confuses. */
const confusing = 0.2;

const words = (id: string) => id.replaceAll('_', ' ') || 'no intent';
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What is worth doing, most tickets first. Pure: the facts were read before. */
export function findLessons(facts: LessonFacts): Lesson[] {
  return [
    ...facts.gaps.flatMap(gap),
    ...facts.blamed.map(blamed),
    ...facts.stale.flatMap(stale),
    ...facts.misread.flatMap(misread),
    ...facts.accuracy.flatMap(inaccurate),
    ...facts.approvals.flatMap(strictRule),
    ...facts.tools.flatMap(confusingTool),
  ].toSorted((a, b) => b.tickets - a.tickets);
}

function gap({ intent, turns, searches, evidence }: LessonFacts['gaps'][number]): Lesson[] {
  if (turns < worthwhile || shareInterval(turns, searches).low <= gapShare) return [];
  return [
    {
      kind: 'knowledge-gap',
      subject: intent,
      title: `The help centre does not answer ${words(intent)}`,
      action: `Write or extend an article: ${turns} of ${searches} searches on it found nothing that answers. Knowledge → Gaps has the questions.`,
      evidence,
      tickets: turns,
      metric: { id: 'retrieval-failure', intent },
    },
  ];
}

function blamed({ articleId, title, wrong, evidence }: LessonFacts['blamed'][number]): Lesson {
  return {
    kind: 'blamed-article',
    subject: articleId,
    title: `“${title}” led to ${wrong} wrong ${wrong === 1 ? 'answer' : 'answers'}`,
    action: 'Correct the article by the reviewers’ notes, then clear its mark under Reviews.',
    evidence,
    tickets: wrong,
    metric: { id: 'accuracy' },
  };
}

function stale({ articleId, title, cited, reviewedOn }: LessonFacts['stale'][number]): Lesson[] {
  if (cited < worthwhile) return [];
  return [
    {
      kind: 'stale-article',
      subject: articleId,
      title: `“${title}” is cited and was not reviewed lately`,
      action: 'Read it and set its review date.',
      evidence: [{ text: `Cited ${cited} times in 30 days; last reviewed ${reviewedOn ?? 'never'}.` }],
      tickets: cited,
    },
  ];
}

function misread({ intent, read, times, evidence }: LessonFacts['misread'][number]): Lesson[] {
  if (times < 2) return [];
  return [
    {
      kind: 'misread-intent',
      subject: `${read}>${intent}`,
      title: `${words(intent)} is read as ${words(read)}`,
      action: `Add examples of ${words(intent)} to the desk, or make the two intents differ more.`,
      evidence,
      tickets: times,
      metric: { id: 'escalation-rate', intent },
    },
  ];
}

function inaccurate({ intent, right, n, evidence }: LessonFacts['accuracy'][number]): Lesson[] {
  if (n < worthwhile || shareInterval(right, n).high >= accurateEnough) return [];
  return [
    {
      kind: 'inaccurate-intent',
      subject: intent,
      title: `Answers on ${words(intent)} are often wrong`,
      action: `Look at the corrections, mend instructions or articles, and keep ${words(intent)} on drafts until then.`,
      evidence: [{ text: `${right} of ${n} reviewed answers were accurate.` }, ...evidence],
      tickets: n - right,
      metric: { id: 'accuracy', intent },
    },
  ];
}

function strictRule({ rule, asked, granted, evidence }: LessonFacts['approvals'][number]): Lesson[] {
  if (
    asked < 2 * worthwhile ||
    shareInterval(granted, asked).low < alwaysGranted * 0.8 ||
    granted / asked < alwaysGranted
  )
    return [];
  return [
    {
      kind: 'strict-rule',
      subject: rule,
      title: `${rule} asks people for what they nearly always allow`,
      action: 'Raise its limit, or see in the dry run what a looser rule would let through.',
      evidence: [{ text: `${granted} of ${asked} requests were approved (${percent(granted / asked)}).` }, ...evidence],
      tickets: asked,
      metric: { id: 'deflection' },
    },
  ];
}

function confusingTool({ tool, calls, refused, failed, evidence }: LessonFacts['tools'][number]): Lesson[] {
  const bad = refused + failed;
  if (bad < worthwhile || shareInterval(bad, calls).low < confusing / 2 || bad / calls < confusing) return [];
  return [
    {
      kind: 'confusing-tool',
      subject: tool,
      title: `${tool} is called wrongly or fails`,
      action:
        refused > failed ? 'Say in its description when to call it and with what.' : 'Look at the system behind it.',
      evidence: [{ text: `${refused} of ${calls} calls were refused and ${failed} failed in 30 days.` }, ...evidence],
      tickets: bad,
      metric: { id: 'error-rate' },
    },
  ];
}
