/** Starts and lengths of the card brands that shops take; a tracking number of 16 digits rarely has one. */
const brands: readonly { start: RegExp; lengths: readonly number[] }[] = [
  { start: /^4/, lengths: [13, 16, 19] },
  { start: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { start: /^3[47]/, lengths: [15] },
  { start: /^(?:6011|65|64[4-9]|62)/, lengths: [16, 17, 18, 19] },
  { start: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { start: /^3(?:0[0-5]|[68])/, lengths: [14] },
];

/** A payment card's number: a known brand, its length, and the Luhn check digit. */
export function isCardNumber(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (!brands.some(({ start, lengths }) => start.test(digits) && lengths.includes(digits.length))) return false;
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** An international bank account number: 15 to 34 characters whose remainder by 97 is 1 (ISO 13616). */
export function isIban(written: string): boolean {
  const code = written.replace(/[ -]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(code)) return false;
  const moved = code.slice(4) + code.slice(0, 4);
  let remainder = 0;
  for (const character of moved) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
