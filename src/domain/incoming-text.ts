import { AppError } from './errors.ts';
import { maxMessageCharacters } from './message.ts';

/**
 * The text of a customer's message, fit to be stored: without the letters that no database takes
 * (U+0000) and with nothing but space around it removed.
 * Contract: throws `message_empty` or `message_too_long`, each saying what would be fine.
 */
export function incomingText(text: string, field = 'text'): string {
  const kept = text.toWellFormed().replaceAll('\u0000', '').trim();
  if (kept === '') throw new AppError('message_empty', 'The message is empty: write at least one letter.', { field });
  if (kept.length > maxMessageCharacters) {
    const over = kept.length - maxMessageCharacters;
    throw new AppError(
      'message_too_long',
      `The message is ${over} characters too long: at most ${maxMessageCharacters} fit.`,
      { field },
    );
  }
  return kept;
}
