import type { Inline, RichText } from '#wire/rich-text.ts';

const mostChoices = 6;
/** Longer than this is a sentence and no answer that one would press. */
const mostLetters = 40;
const question = /[?？؟]|か[。．]?$/u;

/**
 * What a customer may answer with one press: a message that asks and ends with a list, each line of which begins with
 * a few bold words, offers those words. Steps to follow are numbered and offer nothing. Pressing says the words as if
 * they were typed; what they may set off is decided as for any message.
 */
export function choicesOf(content: RichText): string[] {
  const list = content.at(-1);
  const before = content.at(-2);
  if (list?.type !== 'list' || list.ordered || before?.type !== 'paragraph') return [];
  if (!question.test(textOf(before.children).trim())) return [];
  const choices = list.items.map(([first]) => (first?.type === 'paragraph' ? boldStart(first.children) : undefined));
  const sound = choices.every((choice) => choice !== undefined) && new Set(choices).size === choices.length;
  return sound && choices.length > 1 && choices.length <= mostChoices ? choices : [];
}

function boldStart([first]: Inline[]): string | undefined {
  if (first?.type !== 'strong') return undefined;
  const text = textOf(first.children).trim();
  return text !== '' && text.length <= mostLetters ? text : undefined;
}

function textOf(inlines: Inline[]): string {
  return inlines
    .map((inline) => ('text' in inline ? inline.text : 'children' in inline ? textOf(inline.children) : ' '))
    .join('');
}
