import { languageOf } from '#adapters/comprehension/language.ts';
import type { Desk } from '#domain/desk.ts';
import { formatUsdMicros } from '#domain/money.ts';
import type { EvalCheck, EvalMeasure, EvalTurn } from '#wire/console/evals.ts';
import type { GoldenExpectation } from '../golden/golden-case.ts';
import { agentText, holds, sentText, waysOf, writtenText } from './said.ts';
import { toneFaults } from './tone-faults.ts';
import { toolChecks } from './tool-checks.ts';

const check = (measure: EvalMeasure, ok: boolean, said: string): EvalCheck => ({ measure, ok, said });
const list = (values: readonly unknown[]) => (values.length === 0 ? 'nothing' : values.join(', '));

/** Every check that a case asks for, passed or not. Pure; needs at least one turn. */
export function gradeCase(
  expect: GoldenExpectation,
  turns: readonly EvalTurn[],
  desk: Pick<Desk, 'languages' | 'tools'>,
): EvalCheck[] {
  const last = turns.at(-1);
  if (!last) return [check('steps', false, 'No turn was committed.')];
  return [
    ...outcomeChecks(expect, last),
    ...factChecks(expect, turns, last),
    ...sourceChecks(expect, turns),
    ...toolChecks(expect, turns),
    ...languageChecks(expect, turns, desk),
    ...toneChecks(turns),
    ...costChecks(expect, turns),
  ];
}

function outcomeChecks(expect: GoldenExpectation, last: EvalTurn): EvalCheck[] {
  const checks: EvalCheck[] = [];
  if (expect.outcome)
    checks.push(
      check(
        'outcome',
        expect.outcome.some((outcome) => outcome === last.outcome),
        `Wanted ${expect.outcome.join(' or ')}; it ${last.outcome}${why(last)}.`,
      ),
    );
  if (expect.tier)
    checks.push(
      check(
        'tier',
        expect.tier.some((tier) => tier === last.tier),
        `Wanted tier ${expect.tier.join(' or ')}; it was ${last.tier}${why(last)}.`,
      ),
    );
  if (expect.intents) {
    const read = last.intents.map(({ intent }) => intent);
    const missing = expect.intents.filter((intent) => !read.includes(intent));
    checks.push(check('intents', missing.length === 0, `Wanted ${list(expect.intents)}; read ${list(read)}.`));
  }
  if (expect.reasons) {
    const fired = last.rules.flatMap(({ escalation }) => escalation ?? []);
    const { reasons } = expect;
    checks.push(
      check(
        'reasons',
        fired.some((reason) => reasons.some((wanted) => wanted === reason)),
        `Wanted ${reasons.join(' or ')}; fired ${list(fired)}.`,
      ),
    );
  }
  if (expect.awaits) {
    const kinds = last.waits.map(({ kind }) => kind);
    const ok = expect.awaits === 'nothing' ? kinds.length === 0 : kinds.includes(expect.awaits);
    checks.push(check('awaits', ok, `Wanted ${expect.awaits} to be waited for; ${list(kinds)} is.`));
  }
  return checks;
}

function why({ rules }: EvalTurn): string {
  return rules.length > 0 ? ` (${rules.map(({ rule }) => rule).join(', ')})` : '';
}

/** Facts that must stand in the last answer, those that may stand in none, and claims without a source. */
function factChecks(expect: GoldenExpectation, turns: readonly EvalTurn[], last: EvalTurn): EvalCheck[] {
  const { must = [], mustNot = [] } = expect.facts ?? {};
  const written = writtenText([last]);
  const ever = writtenText(turns);
  const unsupported = turns
    .filter(({ outcome }) => outcome === 'replied')
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'block');
  return [
    ...must.map((fact) => check('facts', holds(written, fact), `Must say “${fact}”.`)),
    ...mustNot.flatMap((fact) =>
      waysOf(fact).map((way) => check('facts', !holds(ever, way), `Must not say “${way}”.`)),
    ),
    check(
      'claims',
      unsupported.length === 0,
      unsupported.length === 0
        ? 'Every claim that was sent has a source.'
        : `Sent without a source: ${unsupported.map(({ span }) => `“${span}”`).join(', ')}.`,
    ),
  ];
}

function sourceChecks(expect: GoldenExpectation, turns: readonly EvalTurn[]): EvalCheck[] {
  const { cites } = expect;
  if (!cites) return [];
  const cited = turns.flatMap((turn) => turn.cited);
  const retrieved = turns.flatMap((turn) => turn.retrieved);
  const among = (ids: string[]) => ids.some((id) => cites.includes(id));
  return [
    check('retrieval', among(retrieved), `Wanted ${cites.join(' or ')} found; found ${list(retrieved)}.`),
    check('cites', among(cited), `Wanted ${cites.join(' or ')} cited; cited ${list(cited)}.`),
  ];
}

function languageChecks(
  expect: GoldenExpectation,
  turns: readonly EvalTurn[],
  desk: Pick<Desk, 'languages'>,
): EvalCheck[] {
  const { language } = expect;
  if (!language) return [];
  // Quotes, links, names of buttons and figures are in whatever language they are in.
  const words = sentText(turns)
    .replaceAll(/\*\*[^*]+\*\*|["“„«][^"”“»]+["”“»]|\[\d+\]|https?:\S+|`[^`]+`/g, ' ')
    .trim();
  if (!/\p{L}/u.test(words)) return [];
  const found = languageOf(words, desk.languages, language);
  return [check('language', base(found) === base(language), `Wanted ${language}; the reply is in ${found}.`)];
}

const base = (tag: string) => tag.split('-')[0];

function toneChecks(turns: readonly EvalTurn[]): EvalCheck[] {
  const customer = turns.flatMap(({ lines }) => lines.filter(({ who }) => who === 'customer').map(({ text }) => text));
  const faults = turns.flatMap((turn) => {
    const text = agentText([turn]);
    return text ? toneFaults(text, customer.join('\n')) : [];
  });
  return [check('tone', faults.length === 0, faults.length === 0 ? 'The tone fits.' : faults.join(' '))];
}

function costChecks(expect: GoldenExpectation, turns: readonly EvalTurn[]): EvalCheck[] {
  if (expect.maxCost === undefined) return [];
  const cost = turns.reduce((sum, { costMicros }) => sum + costMicros, 0);
  const most = expect.maxCost * 1_000_000;
  return [check('cost', cost <= most, `Wanted at most $${expect.maxCost}; it cost ${formatUsdMicros(cost)}.`)];
}
