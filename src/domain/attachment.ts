/** Types that may be sent, by what their content says, with their usual endings. */
export const attachmentTypes = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'csv', 'log', 'md'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const;

export type AttachmentType = keyof typeof attachmentTypes;

/** Pictures that a browser shows without running anything in them. */
export const shownTypes: readonly AttachmentType[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A file as it came in, before anyone looked into it. */
export interface IncomingFile {
  name: string;
  type: AttachmentType;
  bytes: Uint8Array;
}

/** What a desk lets people send. */
export interface AttachmentRules {
  /** False: nobody sends files. */
  enabled: boolean;
  /** Of one file. */
  maxMegabytes: number;
  maxPerMessage: number;
  types: readonly AttachmentType[];
  /**
   * Looks into a file before it is kept: a virus scanner, a service. Contract: whatever it throws,
   * and a time-out after 30 s, refuses the file; what could not be checked is not passed on.
   */
  scan?: (file: IncomingFile, signal: AbortSignal) => Promise<{ clean: true } | { clean: false; reason: string }>;
}

/** 10 MB is what mail servers pass on; five files are what one person looks at. */
export const defaultAttachmentRules: AttachmentRules = {
  enabled: true,
  maxMegabytes: 10,
  maxPerMessage: 5,
  types: Object.keys(attachmentTypes) as AttachmentType[],
};

export const bytesOf = (megabytes: number): number => Math.round(megabytes * 1024 * 1024);

/** Why a file cannot be sent, or nothing when it can. */
export function refusalOf(
  file: { type: string | undefined; size: number },
  rules: AttachmentRules,
): { code: 'too_large' | 'type' | 'empty' | 'off'; reason: string } | undefined {
  if (!rules.enabled) return { code: 'off', reason: 'Files cannot be sent here.' };
  if (file.size === 0) return { code: 'empty', reason: 'The file is empty.' };
  if (file.size > bytesOf(rules.maxMegabytes)) {
    return { code: 'too_large', reason: `The file is too large: at most ${rules.maxMegabytes} MB.` };
  }
  if (!rules.types.some((type) => type === file.type)) {
    const endings = rules.types.map((type) => attachmentTypes[type][0].toUpperCase()).join(', ');
    return { code: 'type', reason: `Files of this type cannot be sent. These can: ${endings}.` };
  }
  return undefined;
}

/**
 * A file's name without folders and without letters that turn it around or break a header; with the
 * ending its type has, so that nobody opens a picture and gets a program.
 */
export function safeFileName(name: string, type: AttachmentType): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"<>:|?*]/gu, '')
    .trim();
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 ? plain.slice(dot + 1).toLowerCase() : '';
  const known: readonly string[] = attachmentTypes[type];
  const stem = [...(known.includes(ending) ? plain.slice(0, dot) : plain)].slice(0, 100).join('') || 'file';
  return `${stem}.${known.includes(ending) ? ending : known[0]}`;
}

/** The line by which a model and a list know that files came along; they cannot look into them. */
export function withFiles(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const line = `[Attached: ${names.map((name) => name.replaceAll(']', ')')).join(', ')}]`;
  return text.trim() === '' ? line : `${text.trimEnd()}\n\n${line}`;
}

/** The text without that line, for who sees the files themselves. */
export function withoutFiles(text: string, names: readonly string[]): string {
  const line = withFiles('', names);
  return names.length > 0 && text.endsWith(line) ? text.slice(0, -line.length).trimEnd() : text;
}
