import { useWidget } from '../use-widget.ts';

/** Answers to a question of the agent, each said with one press. */
export function Choices({ choices }: { choices: string[] }) {
  const { controller, t } = useWidget();
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
