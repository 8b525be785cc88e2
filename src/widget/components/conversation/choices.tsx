import type { RichText } from '#wire/rich-text.ts';
import { useWidget } from '../use-widget.ts';
import { choicesOf } from './choices-of.ts';

/** Answers to a question of the agent, each said with one press. */
export function Choices({ content }: { content: RichText }) {
  const { controller, t } = useWidget();
  const choices = choicesOf(content);
  if (choices.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and nothing here is sent by one.
    <div class="chips" role="group" aria-label={t.choices}>
      {choices.map((choice) => (
        <button type="button" key={choice} dir="auto" onClick={() => controller.send(choice)}>
          {choice}
        </button>
      ))}
    </div>
  );
}
