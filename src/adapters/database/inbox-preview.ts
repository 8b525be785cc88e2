/** Characters of the newest message that the inbox shows. */
const previewCharacters = 160;

/** Beginning of a message for its row in the inbox. Cuts between characters, never through one. */
export function previewOf(text: string): string {
  return text.length <= previewCharacters
    ? text
    : Array.from(text.slice(0, previewCharacters * 2))
        .slice(0, previewCharacters)
        .join('');
}
