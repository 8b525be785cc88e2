/** The embedded encoder reads about 450 characters; what comes after has no effect on the vector. */
const matchCharacters = 400;

/** Repeated between neighbours, so that a sentence at a seam is found from both sides. */
const overlapCharacters = 50;

/** Headings take no more than this of each text. */
const prefixCharacters = 140;

/** Texts to match a passage by: "title. heading. part of the text", each at most 400 characters. */
export function matchTexts(headingPath: string[], units: string[], alts: string[]): string[] {
  const prefix = clip(headingPath.map((heading) => heading.replace(/[.?!:]$/, '')).join('. '), prefixCharacters);
  const room = matchCharacters - prefix.length - 2;
  const texts = [...units.map(plain), ...alts].filter(Boolean);
  const parts: string[] = [];
  let part = '';
  for (const text of texts.flatMap((text) => pieces(text, room))) {
    if (part && part.length + 1 + text.length > room) {
      parts.push(part);
      const tail = overlapOf(part);
      part = tail.length + 1 + text.length <= room ? tail : '';
    }
    part = part ? `${part} ${text}` : text;
  }
  if (part || parts.length === 0) parts.push(part);
  return parts.map((text) => (text ? `${prefix}. ${text}` : prefix));
}

/** What is read, without Markdown's marks. */
export function plain(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, '')
    .replace(/^\s*#+\s+/gm, '')
    .replace(/^\|?(?:\s*:?-{3,}:?\s*\|)+\s*$/gm, '')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*`~]{1,3}/g, '')
    .replace(/^\s*>\s?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts what is longer than the room at white space. */
function pieces(text: string, room: number): string[] {
  const out: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const space = rest.lastIndexOf(' ', room);
    const at = space > room / 2 ? space : room;
    out.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  if (rest) out.push(rest);
  return out;
}

function overlapOf(part: string): string {
  if (part.length <= overlapCharacters) return part;
  const from = part.indexOf(' ', part.length - overlapCharacters);
  return from < 0 ? '' : part.slice(from + 1);
}

function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return text.slice(0, space > length / 2 ? space : length);
}
