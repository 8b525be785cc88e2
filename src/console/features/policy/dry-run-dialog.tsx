import { type FormEvent, useState } from 'react';
import type { PolicyRuleView } from '#wire/console/desk-pages.ts';
import type { RuleChangeRequest } from '#wire/console/policy-dry-run.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { useSession } from '../session/session.ts';
import { Choice } from './choice.tsx';
import { DryRunFoot } from './dry-run-foot.tsx';
import { levelWords, otherwiseWords, type Window, windowWords } from './rule-words.ts';
import { useDryRun } from './use-dry-run.ts';

type Draft = PolicyRuleView['settings'] & { removed?: boolean };

/** Tries a rule otherwise on what has really happened. Nothing is changed by it. */
export function DryRunDialog({ rule, onClose }: { rule: PolicyRuleView; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({ ...rule.settings, removed: Object.keys(rule.settings).length === 0 });
  const [days, setDays] = useState<Window>('90');
  const run = useDryRun();
  const set = (part: Draft) => setDraft({ ...draft, ...part });
  function start(event: FormEvent) {
    event.preventDefault();
    run.mutate({ days: Number(days), changes: [changeOf(rule, draft)] });
  }
  const { removed, ...settings } = draft;
  const same = !removed && JSON.stringify(settings) === JSON.stringify(rule.settings);
  return (
    <Dialog open onClose={onClose} title={`Try “${rule.id}” otherwise`} description={rule.reason} wide>
      <form onSubmit={start} className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end gap-3">
          {rule.settings.max !== undefined && (
            <Field
              label="At most"
              type="number"
              min={0}
              step="any"
              required
              className="w-32"
              disabled={removed}
              value={draft.max ?? ''}
              onChange={(event) => set({ max: event.target.value === '' ? undefined : Number(event.target.value) })}
            />
          )}
          {rule.settings.days !== undefined && (
            <Field
              label="In days (empty: ever)"
              type="number"
              min={1}
              max={3650}
              className="w-40"
              disabled={removed}
              value={draft.days ?? ''}
              onChange={(event) => set({ days: event.target.value === '' ? null : Number(event.target.value) })}
            />
          )}
          {rule.settings.otherwise && (
            <Choice
              label="Otherwise"
              value={draft.otherwise ?? 'deny'}
              words={otherwiseWords}
              disabled={removed}
              onChange={(otherwise) => set({ otherwise })}
            />
          )}
          {rule.settings.level && (
            <Choice
              label="Customer is at least"
              value={draft.level ?? 'verified'}
              words={levelWords}
              disabled={removed}
              onChange={(level) => set({ level })}
            />
          )}
          <Choice label="Tickets of the" value={days} words={windowWords} onChange={setDays} />
        </div>
        {rule.settings.intents && (
          <Intents chosen={draft.intents ?? []} disabled={removed} onChange={(intents) => set({ intents })} />
        )}
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={removed ?? false}
            disabled={Object.keys(rule.settings).length === 0}
            onChange={(event) => set({ removed: event.target.checked })}
          />
          Without this rule
          {Object.keys(rule.settings).length === 0 && (
            <span className="text-soft">: what it asks for is code, so it can only be left out</span>
          )}
        </label>
        <DryRunFoot run={run} disabled={same} />
      </form>
    </Dialog>
  );
}

function changeOf(rule: PolicyRuleView, { removed, ...settings }: Draft): RuleChangeRequest {
  return removed ? { change: 'remove', rule: rule.id } : { change: 'set', rule: rule.id, ...settings };
}

interface IntentsProps {
  chosen: string[];
  disabled?: boolean;
  onChange: (intents: string[]) => void;
}

function Intents({ chosen, disabled, onChange }: IntentsProps) {
  const { desk } = useSession();
  return (
    <fieldset disabled={disabled} className="text-sm disabled:opacity-60">
      <legend className="mb-1 font-medium">When asked for</legend>
      <div className="grid max-h-44 grid-cols-1 gap-x-4 overflow-y-auto rounded-md border border-line p-2 sm:grid-cols-2">
        {desk.intents.map((intent) => (
          <label key={intent.id} className="flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={chosen.includes(intent.id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, intent.id] : chosen.filter((id) => id !== intent.id))
              }
            />
            {intent.title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
