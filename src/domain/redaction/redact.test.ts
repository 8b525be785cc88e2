import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCardNumber, isIban } from './checksums.ts';
import { redact, redactData } from './redact.ts';

describe('redact', () => {
  it.each([
    ['Mail ana.lopez+shop@example.co.uk please', 'Mail [email] please'],
    ['müller@exämple.de', '[email]'],
    ['my card is 4242 4242 4242 4242.', 'my card is [card].'],
    ['5555-5555-5555-4444 and 378282246310005', '[card] and [card]'],
    ['IBAN DE89 3704 0044 0532 0130 00 thanks', 'IBAN [iban] thanks'],
    ['gb82west12345698765432', '[iban]'],
    ['Call +1 (555) 010-9999 today', 'Call [phone] today'],
    ['+49 30 1234567', '[phone]'],
    ['(555) 010-9999', '[phone]'],
    ['555-010-9999', '[phone]'],
    ['06 12 34 56 78', '[phone]'],
    ['0800 123 4567', '[phone]'],
    ['07911123456 is my number', '[phone] is my number'],
    ['my phone number is 612345678', 'my phone number is [phone]'],
    ['電話は090-1234-5678です', '電話は[phone]です'],
    ['from 192.168.10.24', 'from [ip]'],
    ['2001:db8::ff00:42:8329 and ::1x', '[ip] and ::1x'],
    ['key sk-ant-api03-abcdefghijk0123', 'key [secret]'],
    ['Authorization: Bearer abcdefghijklmnopqrstuvwxyz', 'Authorization: [secret]'],
    ['password: hunter2222', '[secret]'],
    ['postgres://app:s3cret@db.example/x', '[secret]db.example/x'],
  ])('takes it out of %j', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    'Order W1042 and #1042',
    'Order 555-010-9999',
    'Amazon order 111-2223334-4445556',
    'UPS 1Z999AA10123456784',
    'USPS 9400 1000 0000 0000 0000 00',
    'FedEx 123456789012',
    'Invoice INV-2026-000123',
    'tracking number 0034 0434 1234 5678 90',
    'delivered on 2026-03-05 at 10:30',
    '05.03.2026 and 05/03/2026',
    'version 1.2.3.4',
    'It costs $1,234.56 for 12 months',
    'DE00 0000 0000 0000 0000 00',
    '1234 5678 9012 3456',
    '10:30:15',
    'a::b std::vector',
    'ratio 3:2',
  ])('leaves %j as it is', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('is total, and doing it twice changes nothing more', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'a@b.de',
        '4242424242424242',
        '+1 555 010 9999',
        '1.2.3.4',
        'DE89370400440532013000',
        ' ',
        ':',
        '[email]',
        'password: ',
        '0',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const once = redact(text);
          expect(redact(once)).toBe(once);
        },
      ),
    );
  });

  it('leaves no planted address, card or account behind', () => {
    const planted = fc.constantFrom(
      'ana@example.com',
      '4242424242424242',
      'DE89370400440532013000',
      '+4915112345678',
      'sk-ant-api03-abcdefghijk0123',
    );
    fc.assert(
      fc.property(planted, fc.lorem(), fc.lorem(), (secret, before, after) => {
        expect(redact(`${before} ${secret} ${after}`)).not.toContain(secret);
      }),
    );
  });
});

describe('redactData', () => {
  it('redacts texts and keys, drops secret fields, keeps the shape', () => {
    const data = {
      email: 'a@b.de',
      list: ['call +1 555 010 9999', 1042],
      apiKey: 'x',
      token: null,
      at: new Date(0),
      'a@b.de': true,
    };
    expect(redactData(data)).toEqual({
      email: '[email]',
      list: ['call [phone]', 1042],
      apiKey: '[secret]',
      token: null,
      at: new Date(0),
      '[email]': true,
    });
  });

  it('cuts cycles off', () => {
    const loop: Record<string, unknown> = { a: 'x' };
    loop.self = loop;
    expect(redactData(loop)).toEqual({ a: 'x', self: '[cut]' });
  });
});

describe('checksums', () => {
  it('refuses a card or account with one digit changed', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (index, by) => {
        const change = (text: string, at: number) =>
          text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
        expect(isCardNumber(change('4242424242424242', index))).toBe(false);
        expect(isIban(change('DE89370400440532013000', index + 4))).toBe(false);
      }),
    );
  });
});
