import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Member, MemberList, SeatView } from '#wire/console/team.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { languageName } from '../../components/language-name.ts';
import { notify } from '../../components/toaster.tsx';

interface Props {
  member: Member;
  desk: Pick<MemberList, 'teams' | 'languages' | 'intents'>;
  onClose: () => void;
}

/** Which hand-overs a member gets: of which teams, in what languages, and how many at a time. */
export function SeatDialog({ member, desk, onClose }: Props) {
  const queries = useQueryClient();
  const [seat, setSeat] = useState<SeatView>(member.seat);
  const save = useMutation({
    mutationFn: (body: SeatView) => call<void>(`/members/${member.id}/seat`, { method: 'PUT', body }),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: ['members'] });
      notify({ title: 'Saved' });
      onClose();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    save.mutate({ ...seat, capacity: Number(new FormData(event.currentTarget).get('capacity')) });
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`What ${member.self ? 'you take' : `${member.name || member.email} takes`}`}
      description="Hand-overs go in turns to whoever is there, speaks the language and has room. Without a team they wait in the queue."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Choices
          title="Teams"
          options={desk.teams.map(({ id, name }) => ({ id, name }))}
          chosen={seat.teams}
          onChange={(teams) => setSeat({ ...seat, teams })}
        />
        <Choices
          title="Languages"
          note="None chosen: any."
          options={desk.languages.map((id) => ({ id, name: languageName(id) }))}
          chosen={seat.languages}
          onChange={(languages) => setSeat({ ...seat, languages })}
        />
        <details className="group">
          <summary className="mb-1 flex list-none items-center gap-1 rounded-sm text-sm font-medium [&::-webkit-details-marker]:hidden">
            <ChevronRight
              size={14}
              aria-hidden="true"
              className="text-faint transition-transform group-open:rotate-90"
            />
            Knows best{seat.skills.length > 0 && ` (${seat.skills.length})`}
          </summary>
          <Choices
            title="Gets these first"
            options={desk.intents}
            chosen={seat.skills}
            onChange={(skills) => setSeat({ ...seat, skills })}
          />
        </details>
        <Field
          label="At most this many at a time"
          name="capacity"
          type="number"
          min={0}
          max={100}
          required
          defaultValue={seat.capacity}
          fault={save.error?.message}
        />
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={seat.away}
            onChange={({ target }) => setSeat({ ...seat, away: target.checked })}
          />
          Away: give nothing new
        </label>
        <FormButtons submit="Save" busy={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

interface ChoicesProps {
  title: string;
  note?: string;
  options: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Choices({ title, note, options, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
      <legend className="mb-1 text-sm font-medium">
        {title} {note && <span className="font-normal text-faint">{note}</span>}
      </legend>
      {options.map(({ id, name }) => (
        <label key={id} className="flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
