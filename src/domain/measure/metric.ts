/** How a figure is read: `seconds` as a duration, `usd` as money, `score` on the scale of the ratings. */
export type MetricUnit = 'share' | 'seconds' | 'count' | 'usd' | 'score' | 'number';

export interface MetricDefinition {
  id: string;
  name: string;
  /** What is counted over what, in words that a support lead can check. Shown beside the figure. */
  definition: string;
  unit: MetricUnit;
  /**
   * `share`: hits over cases. `mean` and `median`: over the tickets that have a value. `ratio`: one
   * sum over another, without an interval. `count`: how many.
   */
  kind: 'share' | 'mean' | 'median' | 'ratio' | 'count';
  group: 'Outcome' | 'Hand-over' | 'Time' | 'Satisfaction' | 'Quality' | 'Work' | 'Cost';
  target?: { from?: number; to?: number; because: string };
  /** Which way is good; neither when left out. */
  better?: 'more' | 'less';
}

const shareOfDecided =
  'of the tickets opened in the period that are over: resolved, closed, reopened or handed to a person';

function csat<Id extends string>(id: Id, name: string, which: string) {
  return {
    id,
    name,
    definition: `Mean rating from 1 to 5 of tickets ${which}.`,
    unit: 'score',
    kind: 'mean',
    group: 'Satisfaction',
    target: { from: 4.2, because: 'Below 4.2 customers notice.' },
    better: 'more',
  } as const;
}

/** Every figure the product speaks of, once (product.md §8). All are over tickets by the day they were opened. */
export const metrics = [
  {
    id: 'tickets',
    name: 'Tickets',
    definition: 'Tickets opened in the period. A reply after closing opens a new one.',
    unit: 'count',
    kind: 'count',
    group: 'Outcome',
  },
  {
    id: 'resolution-rate',
    name: 'Resolution rate',
    definition: `Tickets resolved by the AI alone, confirmed or settled and not reopened, ${shareOfDecided}.`,
    unit: 'share',
    kind: 'share',
    group: 'Outcome',
    target: { from: 0.6, to: 0.85, because: 'Below 60 % people do too much; above 85 % look for what is missed.' },
    better: 'more',
  },
  {
    id: 'confirmed-rate',
    name: 'Confirmed',
    definition: `Resolved by the AI alone, and the customer said so, ${shareOfDecided}.`,
    unit: 'share',
    kind: 'share',
    group: 'Outcome',
    better: 'more',
  },
  {
    id: 'settled-rate',
    name: 'Settled',
    definition: `Answered by the AI alone, and nobody came back for 72 hours, ${shareOfDecided}.`,
    unit: 'share',
    kind: 'share',
    group: 'Outcome',
  },
  {
    id: 'reopened-rate',
    name: 'Reopened',
    definition:
      'Tickets resolved by the AI alone whose customer complained again within 7 days, of all resolved by the AI alone.',
    unit: 'share',
    kind: 'share',
    group: 'Outcome',
    better: 'less',
  },
  {
    id: 'deflection',
    name: 'Deflection',
    definition: 'Tickets that took no person’s time, not even a review, of the tickets the AI has worked on.',
    unit: 'share',
    kind: 'share',
    group: 'Outcome',
    better: 'more',
  },
  {
    id: 'escalation-rate',
    name: 'Escalation rate',
    definition: 'Tickets handed to a person, of the tickets the AI has worked on.',
    unit: 'share',
    kind: 'share',
    group: 'Hand-over',
    target: { from: 0.1, to: 0.25, because: 'Below 10 % hints at overconfidence, above 30 % at missing knowledge.' },
  },
  {
    id: 'escalation-precision',
    name: 'Escalations needed',
    definition:
      'Of the escalations that can be judged, those a person answered. One handed back to the AI or resolved without a word was not needed.',
    unit: 'share',
    kind: 'share',
    group: 'Hand-over',
    better: 'more',
  },
  {
    id: 'escalation-recall',
    name: 'Needs noticed',
    definition:
      'Of the tickets that needed a person, those that were escalated. One that was not escalated needed one when it was rated 1 or 2, found inaccurate, or reopened.',
    unit: 'share',
    kind: 'share',
    group: 'Hand-over',
    better: 'more',
  },
  {
    id: 'first-response-ai',
    name: 'First response by AI',
    definition: 'Median time from the first message of a ticket to the AI’s first reply.',
    unit: 'seconds',
    kind: 'median',
    group: 'Time',
    better: 'less',
  },
  {
    id: 'first-response-human',
    name: 'First response by a person',
    definition:
      'Median time from when a person was asked (escalation or draft) to their first reply or approval. Nights and weekends count.',
    unit: 'seconds',
    kind: 'median',
    group: 'Time',
    better: 'less',
  },
  {
    id: 'resolution-time-ai',
    name: 'Time to resolution, AI alone',
    definition:
      'Median time from opening to the last answer, of tickets the AI resolved alone; waiting to settle is left out.',
    unit: 'seconds',
    kind: 'median',
    group: 'Time',
    better: 'less',
  },
  {
    id: 'resolution-time-human',
    name: 'Time to resolution with a person',
    definition: 'Median time from when a person was asked to the resolution.',
    unit: 'seconds',
    kind: 'median',
    group: 'Time',
    better: 'less',
  },
  csat('csat-ai', 'CSAT, AI alone', 'that only the AI answered'),
  csat('csat-reviewed', 'CSAT, reviewed drafts', 'whose answers a person approved'),
  csat('csat-human', 'CSAT, people', 'that a person answered'),
  {
    id: 'thumbs-up',
    name: 'Thumbs up',
    definition: 'Thumbs up, of all thumbs given to answers.',
    unit: 'share',
    kind: 'ratio',
    group: 'Satisfaction',
    better: 'more',
  },
  {
    id: 'accuracy',
    name: 'Accuracy',
    definition: 'Reviewed answers that were accurate, of all that were reviewed: drafts and sampled automatic answers.',
    unit: 'share',
    kind: 'share',
    group: 'Quality',
    better: 'more',
  },
  {
    id: 'draft-acceptance',
    name: 'Drafts accepted',
    definition: 'Drafts sent as they were, of all that were sent, edited or rejected.',
    unit: 'share',
    kind: 'share',
    group: 'Quality',
    better: 'more',
  },
  {
    id: 'edit-distance',
    name: 'Edit distance',
    definition: 'Mean share of a sent draft’s characters that the reviewer changed; 0 for one sent as it was.',
    unit: 'share',
    kind: 'ratio',
    group: 'Quality',
    better: 'less',
  },
  {
    id: 'retrieval-failure',
    name: 'Retrieval failure',
    definition: 'Turns that searched the help centre and found nothing that answers, of all turns that searched.',
    unit: 'share',
    kind: 'share',
    group: 'Quality',
    target: { to: 0.1, because: 'Above 10 % the help centre has gaps.' },
    better: 'less',
  },
  {
    id: 'error-rate',
    name: 'Errors',
    definition: 'Turns that ended with a person because a model, a tool or the program failed, of all turns.',
    unit: 'share',
    kind: 'share',
    group: 'Quality',
    better: 'less',
  },
  {
    id: 'turns-per-ticket',
    name: 'Turns per ticket',
    definition: 'Mean number of the AI’s turns in a ticket it has worked on.',
    unit: 'number',
    kind: 'mean',
    group: 'Work',
  },
  {
    id: 'tool-calls-per-ticket',
    name: 'Tool calls per ticket',
    definition: 'Mean number of tool calls in a ticket the AI has worked on.',
    unit: 'number',
    kind: 'mean',
    group: 'Work',
  },
  {
    id: 'cost-per-ticket',
    name: 'Cost per ticket',
    definition:
      'Model cost by the price list of each call’s day, per ticket the AI has worked on. Calls without a known price are not in it.',
    unit: 'usd',
    kind: 'mean',
    group: 'Cost',
    better: 'less',
  },
  {
    id: 'cost-per-resolution',
    name: 'Cost per resolution',
    definition: 'Model cost of all tickets of the period over the tickets the AI resolved alone.',
    unit: 'usd',
    kind: 'ratio',
    group: 'Cost',
    better: 'less',
  },
  {
    id: 'cached-share',
    name: 'Cached share',
    definition: 'Input tokens read from the provider’s cache, of all input tokens.',
    unit: 'share',
    kind: 'ratio',
    group: 'Cost',
    better: 'more',
  },
] as const satisfies readonly MetricDefinition[];

export type MetricId = (typeof metrics)[number]['id'];

/** The definition of a metric by id; undefined for a name that is none. */
export function metricOf(id: string): MetricDefinition | undefined {
  return metrics.find((metric) => metric.id === id);
}
