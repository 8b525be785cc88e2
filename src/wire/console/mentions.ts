interface Named {
  id: string;
  name: string;
}

/** Who is named with `@` in a note: the longest name that fits, at most 20, each once. */
export function mentionedIn(text: string, members: readonly Named[]): string[] {
  const byLength = members.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const rest = text.slice(index + 1).toLowerCase();
    const member = byLength.find(({ name }) => {
      const lower = name.toLowerCase();
      return rest.startsWith(lower) && !/^[\p{L}\p{N}]/u.test(rest.slice(lower.length));
    });
    if (member) found.add(member.id);
  }
  return [...found].slice(0, 20);
}
