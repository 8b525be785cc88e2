import type { OwnerView } from '#wire/widget/conversation.ts';
import { sayWhen } from '../../locales/say-time.ts';
import { fill } from '../../locales/strings.ts';
import { Icon } from '../icon.tsx';
import { useWidget } from '../use-widget.ts';

/** The promise after a handoff, as the server keeps it: place in the queue and when to expect a person. */
export function QueueCard({ owner }: { owner: Extract<OwnerView, { kind: 'queue' }> }) {
  const { state, t } = useWidget();
  const when = (at: string) => sayWhen(new Date(at), new Date(), state.locale);
  const line = owner.late
    ? t.expectedLate
    : owner.opensAt
      ? fill(t.expectedFrom, { time: when(owner.opensAt) })
      : owner.expectedBy && fill(t.expected, { expected: when(owner.expectedBy) });
  return (
    <section class="card queue" role="status">
      <h4>
        <Icon name="clock" />
        {owner.position <= 1 ? t.nextInQueue : fill(t.inQueue, { position: owner.position })}
      </h4>
      {line && <p>{line}</p>}
    </section>
  );
}
