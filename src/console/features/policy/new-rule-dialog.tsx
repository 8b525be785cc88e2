import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ToolView } from '#wire/console/desk-pages.ts';
import type { RuleChangeRequest } from '#wire/console/policy-dry-run.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { toolsQuery } from '../tools/queries.ts';
import { Choice } from './choice.tsx';
import { DryRunFoot } from './dry-run-foot.tsx';
import { levelWords, otherwiseWords, type Window, windowWords } from './rule-words.ts';
import { useDryRun } from './use-dry-run.ts';

const kindWords = {
  'require-approval': 'A colleague approves it',
  'require-confirmation': 'The customer confirms it',
  'require-assurance': 'Only for customers who are',
  'limit-amount': 'An amount is at most',
  'once-per': 'It runs once',
};
type Kind = keyof typeof kindWords;
type Added = Extract<RuleChangeRequest, { change: 'add' }>['rule'];

const perWords = { call: 'per call', customer: 'per customer' };
const onceWords = { ticket: 'per ticket', customer: 'per customer' };

/** Tries a rule that the desk does not have on what has really happened. */
export function NewRuleDialog({ onClose }: { onClose: () => void }) {
  const tools = useQuery(toolsQuery);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Try a new rule"
      description="What it would have done to calls of the past."
      wide
    >
      <Loaded query={tools}>
        {({ tools: list }) =>
          list.length === 0 ? (
            <p className="text-sm text-soft">The desk has no tools, so there is nothing a rule could be about.</p>
          ) : (
            <NewRule tools={list} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function NewRule({ tools }: { tools: ToolView[] }) {
  const run = useDryRun();
  const [tool, setTool] = useState((tools.find(({ effect }) => effect === 'write') ?? tools[0])?.name ?? '');
  const [kind, setKind] = useState<Kind>('require-approval');
  const [days, setDays] = useState<Window>('90');
  const [level, setLevel] = useState<keyof typeof levelWords>('verified');
  const [otherwise, setOtherwise] = useState<keyof typeof otherwiseWords>('approve');
  const [per, setPer] = useState<keyof typeof perWords>('call');
  const [once, setOnce] = useState<keyof typeof onceWords>('ticket');
  const [max, setMax] = useState('100');
  const amounts = (tools.find(({ name }) => name === tool)?.arguments ?? []).filter(({ type }) => type === 'number');
  const [amount, setAmount] = useState('');
  const field = amounts.find(({ name }) => name === amount)?.name ?? amounts[0]?.name;

  function ruleOf(): Added | undefined {
    const named = { id: 'tried-rule', reason: `${kindWords[kind]} (tried, not in force).`, tools: [tool] };
    switch (kind) {
      case 'require-approval':
      case 'require-confirmation':
        return { kind, ...named };
      case 'require-assurance':
        return { kind, ...named, level };
      case 'once-per':
        return { kind, ...named, per: once, otherwise };
      case 'limit-amount':
        return field === undefined || max === ''
          ? undefined
          : { kind, ...named, field, max: Number(max), per, otherwise };
    }
  }
  const rule = ruleOf();
  function start(event: FormEvent) {
    event.preventDefault();
    if (rule) run.mutate({ days: Number(days), changes: [{ change: 'add', rule }] });
  }
  return (
    <form onSubmit={start} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          label="Of the tool"
          value={tool}
          words={Object.fromEntries(tools.map(({ name }) => [name, name]))}
          onChange={setTool}
        />
        <Choice label="Rule" value={kind} words={kindWords} onChange={setKind} />
        {kind === 'require-assurance' && (
          <Choice label="Customer is at least" value={level} words={levelWords} onChange={setLevel} />
        )}
        {kind === 'limit-amount' && field !== undefined && (
          <>
            <Choice
              label="Amount"
              value={field}
              words={Object.fromEntries(amounts.map(({ name }) => [name, name.replaceAll('_', ' ')]))}
              onChange={setAmount}
            />
            <Field
              label="At most"
              type="number"
              min={0}
              step="any"
              required
              className="w-32"
              value={max}
              onChange={(event) => setMax(event.target.value)}
            />
            <Choice label="Counted" value={per} words={perWords} onChange={setPer} />
          </>
        )}
        {kind === 'once-per' && <Choice label="Counted" value={once} words={onceWords} onChange={setOnce} />}
        {(kind === 'once-per' || (kind === 'limit-amount' && field !== undefined)) && (
          <Choice label="Otherwise" value={otherwise} words={otherwiseWords} onChange={setOtherwise} />
        )}
        <Choice label="Tickets of the" value={days} words={windowWords} onChange={setDays} />
      </div>
      {kind === 'limit-amount' && field === undefined && (
        <p className="text-sm text-soft">This tool takes no number that could be limited.</p>
      )}
      <DryRunFoot run={run} disabled={rule === undefined} />
    </form>
  );
}
