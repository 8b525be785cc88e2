import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttachmentRules, refusalOf, safeFileName, withFiles, withoutFiles } from './attachment.ts';

describe('a file that is sent', () => {
  it('is taken by what it is and how large it is', () => {
    const code = (type: string | undefined, size: number) => refusalOf({ type, size }, defaultAttachmentRules)?.code;
    expect(code('image/png', 1)).toBeUndefined();
    expect(code('image/png', 0)).toBe('empty');
    expect(code('image/png', 10 * 1024 * 1024 + 1)).toBe('too_large');
    expect(code('application/zip', 1)).toBe('type');
    expect(code(undefined, 1)).toBe('type');
    expect(refusalOf({ type: 'image/png', size: 1 }, { ...defaultAttachmentRules, enabled: false })?.code).toBe('off');
  });

  it('keeps its name without folders, marks and lies about its type', () => {
    expect(safeFileName('../../etc/passwd', 'text/plain')).toBe('passwd.txt');
    expect(safeFileName('C:\\x\\photo.JPEG', 'image/jpeg')).toBe('photo.jpeg');
    expect(safeFileName('invoice.exe', 'application/pdf')).toBe('invoice.exe.pdf');
    expect(safeFileName('gpj.\u202Eexe', 'image/png')).toBe('gpj.exe.png');
    expect(safeFileName('"\r\nSet-Cookie: x', 'text/plain')).toBe('Set-Cookie x.txt');
    expect(safeFileName('', 'image/gif')).toBe('file.gif');
  });

  it('is named in the text, and the line comes off again', () => {
    expect(withFiles('Look', ['a.png', 'b.pdf'])).toBe('Look\n\n[Attached: a.png, b.pdf]');
    expect(withFiles('  ', ['a.png'])).toBe('[Attached: a.png]');
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, names) => {
        expect(withoutFiles(withFiles(text.trim(), names), names)).toBe(text.trim());
      }),
    );
  });
});
