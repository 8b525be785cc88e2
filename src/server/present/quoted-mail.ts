/** A mail as somebody wrote it, and what their program put under it of the mails before. */
export interface SplitMail {
  said: string;
  quoted?: string;
}

/** Longer lines are no heading of a quote; keeps the patterns below from working on whole texts. */
const longestHeading = 200;

/** `On Monday, Ana wrote:` in the languages of the widget; a heading may break over two lines. */
const headings = [
  /^On\b.{4,}\bwrote:$/i,
  /^Am\b.{4,}\bschrieb\b.*:$/i,
  /^Le\b.{4,}\ba écrit\s*:$/i,
  /^El\b.{4,}\bescribió:$/i,
  /^Em\b.{4,}\bescreveu:$/i,
  /^\d{4}年.{2,}[:：]$/,
  /^(?:في|بتاريخ)\s.{4,}كتب.*:$/,
  /^-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Mensagem original|Forwarded message)\s*-{2,}$/i,
  /^_{10,}$/,
];
const outlook = /^\*?(?:From|Von|De|差出人|من)\s*:\*?\s*\S/i;
const outlookNext = /^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Data|Fecha|送信日時)\s*:/i;

/**
 * Parts the quoted mails at the end from what was written now. Nothing is parted when that would leave nothing, or
 * when more was written under the quote: then it is an answer line by line, and belongs to the text. Total.
 */
export function splitQuotedMail(text: string): SplitMail {
  const lines = text.split('\n');
  const at = lines.findIndex((_, index) => beginsQuote(lines, index));
  const from = at >= 0 ? at : trailingMarks(lines);
  if (from === undefined) return { said: text };
  const said = lines.slice(0, from).join('\n').trim();
  const quoted = lines.slice(from).join('\n').trim();
  return said === '' || quoted === '' ? { said: text } : { said, quoted };
}

function beginsQuote(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? '').trim();
  if (line === '' || line.length > longestHeading || index === 0) return false;
  if (outlook.test(line) && lines.slice(index + 1, index + 4).some((next) => outlookNext.test(next.trim())))
    return true;
  const joined = `${line} ${(lines[index + 1] ?? '').trim()}`.slice(0, 2 * longestHeading);
  const heading = headings.some((pattern) => pattern.test(line));
  if (!heading && !headings.some((pattern) => pattern.test(joined))) return false;
  const rest = lines.slice(index + (heading ? 1 : 2)).filter((next) => next.trim() !== '');
  // Under a heading stands a quote to its end; where its lines are not marked, all of it is the quote.
  const marked = rest.filter((next) => next.trimStart().startsWith('>')).length;
  return rest.length > 0 && (marked === 0 || marked === rest.length);
}

/** Where lines with `>` begin that go on to the end. */
function trailingMarks(lines: readonly string[]): number | undefined {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('>'));
  const first = lines.findIndex((line, index) => index > last && line.trimStart().startsWith('>'));
  return first > 0 ? first : undefined;
}
