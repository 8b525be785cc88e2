/** As much of an input as says what is wrong with it. */
export interface Checked {
  validity: Pick<
    ValidityState,
    'valid' | 'valueMissing' | 'typeMismatch' | 'tooShort' | 'tooLong' | 'rangeUnderflow' | 'rangeOverflow'
  >;
  type: string;
  value: string;
  /** Of numbers. */
  min?: string;
  max?: string;
  minLength: number;
  maxLength: number;
  /** The browser's own words, for what is told by none of the others. */
  validationMessage: string;
}

/** What is wrong with an input, in the words of the console; undefined when nothing is. */
export function invalidWords(input: Checked): string | undefined {
  const { validity } = input;
  if (validity.valid) return undefined;
  if (validity.valueMissing) return 'This is needed.';
  if (validity.typeMismatch && input.type === 'email') return 'This is no e-mail address yet.';
  if (validity.typeMismatch && input.type === 'url') return 'This is no web address yet: it begins with https://.';
  if (validity.tooShort) return `At least ${input.minLength} characters: ${input.minLength - input.value.length} more.`;
  if (validity.tooLong) return `At most ${input.maxLength} characters.`;
  if (validity.rangeUnderflow) return `At least ${input.min}.`;
  if (validity.rangeOverflow) return `At most ${input.max}.`;
  return input.validationMessage;
}
