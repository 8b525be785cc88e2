import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { CannedReply, WriteCannedReplyRequest } from '#wire/console/canned-reply.ts';
import { fillVariables, variableNames } from '#wire/console/fill-variables.ts';
import { ApiError, call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { inputClass } from '../../components/input-class.ts';
import { useInvalid } from '../../components/use-invalid.ts';
import { useSession } from '../session/session.ts';
import { cannedRepliesQuery } from './queries.ts';

/** Writes a canned reply, with what it will look like beside it. */
export function ReplyDialog({ reply, onClose }: { reply?: CannedReply; onClose: () => void }) {
  const { found, checks } = useInvalid();
  const [name, setName] = useState(reply?.name ?? '');
  const [body, setBody] = useState(reply?.body ?? '');
  const area = useRef<HTMLTextAreaElement>(null);
  const queries = useQueryClient();
  const { desk, name: agent } = useSession();
  const save = useMutation({
    mutationFn: (request: WriteCannedReplyRequest) =>
      call<void>(reply ? `/canned-replies/${reply.id}` : '/canned-replies', {
        method: reply ? 'PUT' : 'POST',
        body: request,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: cannedRepliesQuery.queryKey });
      onClose();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ name: name.trim().replace(/^\//, ''), body });
  }
  function put(variable: string) {
    const at = area.current?.selectionEnd ?? body.length;
    setBody(`${body.slice(0, at)}{{${variable}}}${body.slice(at)}`);
    area.current?.focus();
  }
  const fault = save.error instanceof ApiError ? save.error : undefined;
  const example = fillVariables(body, {
    'customer.name': 'Ana Martín',
    'customer.first_name': 'Ana',
    'customer.email': 'ana@example.com',
    'agent.name': agent,
    company: desk.company,
    'ticket.number': '1042',
  });
  return (
    <Dialog open onClose={onClose} title={reply ? `Edit /${reply.name}` : 'New canned reply'}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label="Name"
          help="What is typed after the slash: refund-window"
          fault={fault?.field === 'name' ? fault.message : undefined}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="flex flex-col gap-1">
          <label htmlFor="canned-body" className="text-sm font-medium">
            Text
          </label>
          <textarea
            id="canned-body"
            ref={area}
            required
            {...checks}
            maxLength={5_000}
            rows={6}
            value={body}
            onChange={(event) => setBody(event.target.value)}
            className={`${inputClass} py-2`}
          />
          {found && <p className="text-sm text-bad">{found}</p>}
          <p className="flex flex-wrap gap-1 pt-1">
            {variableNames.map((variable) => (
              <button
                key={variable}
                type="button"
                onClick={() => put(variable)}
                className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-2xs text-soft hover:bg-hover hover:text-ink"
              >
                {`{{${variable}}}`}
              </button>
            ))}
          </p>
        </div>
        {body.includes('{{') && (
          <div className="rounded-md bg-sunken p-3 text-sm">
            <p className="text-2xs text-faint">For Ana it reads</p>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{example}</p>
          </div>
        )}
        {fault && fault.field !== 'name' && (
          <p role="alert" className="text-sm text-bad">
            {fault.message}
          </p>
        )}
        <FormButtons submit="Save" busy={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
