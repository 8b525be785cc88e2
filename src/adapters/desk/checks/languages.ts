import { inLanguage, type Localized } from '#domain/localized.ts';
import type { DeskFault } from '../desk-faults.ts';
import { type Check, repeated } from './check.ts';

/** A text that falls back on English although the desk says that it speaks the language. */
const missing = (text: Localized, languages: readonly string[]) =>
  languages.filter((language) => !language.startsWith('en') && inLanguage(text, language) === text.en);

export const languageFaults: Check = ({ desk, locate }) => {
  const languages = desk.languages ?? [];
  const faults: DeskFault[] = repeated(languages).map((language) => ({
    ...locate.path(['languages']),
    problem: `the language \`${language}\` is named twice`,
    mend: 'Name it once.',
  }));
  const report = (what: string, text: Localized, where: { file: string; line?: number }) => {
    const gaps = missing(text, languages);
    if (gaps.length === 0) return;
    const problem = `${what} is not there in ${gaps.map((gap) => `\`${gap}\``).join(', ')}`;
    faults.push({
      ...where,
      problem,
      mend: `Add ${gaps.map((gap) => `\`${gap}: …\``).join(', ')} to it, or take the language out of \`languages\`.`,
    });
  };
  // One fault a language, not one a line: a new language lacks them all.
  for (const language of languages) {
    const gaps = Object.entries(desk.templates ?? {}).filter(([, text]) => missing(text, [language]).length > 0);
    if (gaps.length === 0) continue;
    const problem = `the desk speaks \`${language}\`, but these templates do not: ${gaps.map(([name]) => name).join(', ')}`;
    faults.push({
      ...locate.path(['languages']),
      problem,
      mend: `Add them under \`templates\`, each with \`en\` and \`${language}\`, or take the language out.`,
    });
  }
  for (const intent of desk.intents) {
    for (const reply of intent.procedure?.replies ?? []) {
      report(`a reply of \`${intent.id}\``, reply.text, locate.text(reply.text.en));
    }
    for (const [name, slot] of Object.entries(intent.procedure?.slots ?? {})) {
      if (slot.ask) report(`the question for \`${name}\` of \`${intent.id}\``, slot.ask, locate.text(slot.ask.en));
    }
  }
  for (const text of desk.suggestions ?? []) {
    report(`the suggestion "${text.en}"`, text, locate.text(text.en));
  }
  return faults;
};
