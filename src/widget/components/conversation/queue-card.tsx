import type { OwnerView } from '#wire/widget/conversation.ts';
import { sayWhen } from '../../locales/say-time.ts';
import { fill } from '../../locales/strings.ts';
import { Icon } from '../icon.tsx';
import { useWidget } from '../use-widget.ts';

/** The promise after a handoff: place in the queue and when to expect a person. */
export function QueueCard({ owner }: { owner: Extract<OwnerView, { kind: 'queue' }> }) {
  const { state, t } = useWidget();
  const expected = owner.expectedBy && sayWhen(new Date(owner.expectedBy), new Date(), state.locale);
  return (
    <section class="card queue" role="status">
      <h4>
        <Icon name="clock" />
        {owner.position <= 1 ? t.nextInQueue : fill(t.inQueue, { position: owner.position })}
      </h4>
      {expected && <p>{fill(t.expected, { expected })}</p>}
    </section>
  );
}
