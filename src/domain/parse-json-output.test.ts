import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonOutput } from './parse-json-output.ts';

describe('parseJsonOutput', () => {
  it('reads every JSON value, bare or in a code fence', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value = JSON.parse(json);
        expect(parseJsonOutput(json)).toEqual({ ok: true, value });
        expect(parseJsonOutput(`\`\`\`json\n${json}\n\`\`\`\n`)).toEqual({ ok: true, value });
      }),
    );
  });

  it('refuses an object cut at any character', () => {
    const json = JSON.stringify({ intents: [{ intent: 'refund', confidence: 0.9 }], note: 'a "quote"' });
    for (let at = 0; at < json.length; at++) expect(parseJsonOutput(json.slice(0, at)).ok).toBe(false);
  });

  it('refuses prose around the JSON', () => {
    expect(parseJsonOutput('Here it is: {"a":1}').ok).toBe(false);
    expect(parseJsonOutput('{"a":1} Hope that helps!').ok).toBe(false);
  });
});
