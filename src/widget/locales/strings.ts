/** Everything the widget says by itself. `{name}` and the like are filled in. */
export interface Strings {
  open: string;
  close: string;
  back: string;
  home: string;
  messages: string;
  /** "AI" mark on the header and on each of its messages. */
  ai: string;
  aiNotice: string;
  hello: string;
  helloName: string;
  howCanWeHelp: string;
  ask: string;
  write: string;
  send: string;
  attach: string;
  removeFile: string;
  fileTooLarge: string;
  fileRefused: string;
  uploading: string;
  tooManyFiles: string;
  newConversation: string;
  recent: string;
  suggestions: string;
  noMessages: string;
  you: string;
  talkToPerson: string;
  personRequested: string;
  teamHere: string;
  teamAway: string;
  teamAwayUntil: string;
  inQueue: string;
  nextInQueue: string;
  expected: string;
  expectedFrom: string;
  expectedLate: string;
  review: string;
  thinking: string;
  searching: string;
  checking: string;
  writing: string;
  sources: string;
  readArticle: string;
  stale: string;
  helpful: string;
  thumbUp: string;
  thumbDown: string;
  sorry: string;
  whatWasWrong: string;
  thanks: string;
  confirm: string;
  cancel: string;
  confirmed: string;
  cancelled: string;
  expired: string;
  nothingYet: string;
  verifyTitle: string;
  verifyTo: string;
  verifyAsk: string;
  sendCode: string;
  codeSent: string;
  code: string;
  check: string;
  sendAgain: string;
  codeWrong: string;
  codeOver: string;
  verified: string;
  emailTitle: string;
  emailLabel: string;
  emailSave: string;
  emailKept: string;
  rateTitle: string;
  rateLow: string;
  rateHigh: string;
  rateComment: string;
  rateSend: string;
  rateThanks: string;
  notSent: string;
  retry: string;
  discard: string;
  sending: string;
  lost: string;
  tooMuch: string;
  unreachable: string;
  tooLong: string;
  unread: string;
  resolved: string;
  newMessage: string;
}

/** Fills in `{placeholders}`. In text from right to left each value keeps its own direction. */
export function fill(text: string, values: Record<string, string | number>): string {
  const fromRight = /\p{Script=Arabic}/u.test(text);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!(name in values)) return whole;
    return fromRight ? `\u2068${values[name]}\u2069` : String(values[name]);
  });
}
