import { expect, it } from 'vitest';
import { detectType } from './detect-type.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('goes by what is in a file, not by what it is called', async () => {
  expect(await detectType(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe('image/png');
  expect(await detectType(bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj'))).toBe('application/pdf');
  expect(await detectType(bytes('order;total\n1042;24.00\n'))).toBe('text/plain');
  // A page is text to us: it is handed out as a download and never shown.
  expect(await detectType(bytes('<html><script>alert(1)</script>'))).toBe('text/plain');
  expect(await detectType(Buffer.from('4d5a90000300000004000000ffff0000', 'hex'))).toBe('application/x-msdownload');
  expect(await detectType(Buffer.from('00010203fffefdfc', 'hex'))).toBeUndefined();
});
