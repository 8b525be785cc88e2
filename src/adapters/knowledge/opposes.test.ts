import { expect, test } from 'vitest';
import { deniesTo, opposesTo, sharesTrouble } from './opposes.ts';

test('knows that undoing is not doing', () => {
  expect(opposesTo('how do I turn on two factor')('How to disable 2FA')).toBe(true);
  expect(opposesTo('remove a member')('Invite people')).toBe(true);
  expect(opposesTo('how do I sign out')('Signing in with Google')).toBe(true);
});

test('has nothing against a heading about both, or about neither', () => {
  expect(opposesTo('how do I turn on two factor')('Turn it on or switch it off')).toBe(false);
  expect(opposesTo('how do I turn on two factor')('Recovery codes')).toBe(false);
  expect(opposesTo('add and remove people')('Remove people')).toBe(false);
});

test('knows that a section of exceptions is no answer to who asks for the rule', () => {
  expect(deniesTo('can I return a display I have not opened')('What cannot be returned')).toBe(false);
  expect(deniesTo('can I return an unopened display')('What cannot be returned')).toBe(true);
  expect(deniesTo('the link fails')('The link does not work')).toBe(false);
  expect(deniesTo('can I return a display')('Send something back')).toBe(false);
});

test('knows a section about what goes wrong from one about how it is done', () => {
  const stopped = sharesTrouble('slack messages stopped coming');
  expect(stopped('Nothing is posted any more')).toBe(true);
  expect(stopped('Disconnect')).toBe(false);
  expect(sharesTrouble('how do I connect slack')('Nothing is posted any more')).toBe(false);
});
