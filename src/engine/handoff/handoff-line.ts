import { inLanguage } from '#domain/localized.ts';
import type { Ports } from '../ports/ports.ts';
import type { TurnCommit } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';
import type { QueuePromise } from './promise.ts';

/** The plain sentence that a person will follow up: written by code, with what business hours allow to promise. */
export function handoffLine(
  turn: Pick<Turn, 'language' | 'handedOver' | 'beside' | 'decision' | 'understanding'>,
  { desk, ids }: Ports,
  { waiting, expected }: QueuePromise,
  answered: boolean,
): TurnCommit['messages'][number] {
  const template = expected.open ? desk.templates.handoff : desk.templates.handoffClosed;
  const line = inLanguage(template, turn.language)
    .replace('{position}', String(waiting + 1))
    .replace('{expected}', expected.words);
  const about = answered ? (turn.handedOver?.about ?? turn.beside?.about) : undefined;
  const part = about ? `${inLanguage(desk.templates.handoffPart, turn.language).replace('{about}', () => about)} ` : '';
  const lead = answered ? undefined : leadOf(turn);
  const before = lead ? `${inLanguage(desk.templates[lead], turn.language)} ` : '';
  return { id: ids.next('msg'), author: 'system', text: `${before}${part}${line}`, citations: [] };
}

/** To anger no one says first what the help centre lacks. */
function leadOf({
  understanding,
  decision,
}: Pick<Turn, 'understanding' | 'decision'>): 'sorry' | 'noAnswer' | undefined {
  if (understanding?.signals.frustration.present) return 'sorry';
  return decision?.escalation === 'no_knowledge' ? 'noAnswer' : undefined;
}
