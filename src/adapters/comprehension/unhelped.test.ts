import { expect, test } from 'vitest';
import { saysUnhelped } from './unhelped.ts';

test.each([
  'nothing helps',
  'No, that did not help.',
  "it still doesn't work",
  'still not working',
  'same problem again',
  'Sorry, no luck',
  'no funciona',
  'sigue igual',
  'Non, ça ne marche toujours pas',
  'rien ne change',
  'Das hat leider nicht geholfen',
  'es geht immer noch nicht',
  'não funcionou',
  'isso não me ajudou',
  'まだ直りません',
])('"%s" says that it did not help', (text) => {
  expect(saysUnhelped(text)).toBe(true);
});

test.each([
  'no',
  'it works now',
  'the export does not work',
  'my display still does not work after the update',
  'does it work?',
  'nothing, thanks',
  'how do I fix the same problem on Windows?',
  'Das Board funktioniert nicht',
  'エクスポートの設定を変えたのですが、ファイルの中身が変わりません',
])('"%s" says more, or something else', (text) => {
  expect(saysUnhelped(text)).toBe(false);
});
