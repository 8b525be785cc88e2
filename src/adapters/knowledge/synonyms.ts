import { baseLanguage, tokenize } from './tokenize.ts';

/**
 * Words that customers and help centres use for one thing, a line each; first what articles tend to
 * say. Only words whose other meanings are rare in support: "order" (of items, in order to) and
 * "charge" (a fee, a battery) stand with care.
 */
const english = `
  email, mail, e-mail
  delete, remove, erase, wipe, clear, purge
  cancel, terminate, unsubscribe, discontinue
  disable, deactivate, off
  enable, activate, on
  change, update, edit, modify, alter, adjust, switch
  create, make, build, generate, add, new
  get, obtain, receive
  invoice, receipt, bill
  payment, pay, charge, debit
  refund, reimbursement, reimburse, moneyback
  price, cost, fee, pricing, rate
  cheap, discount, coupon, promo, voucher
  plan, subscription, tier, package, membership
  upgrade, downgrade
  account, profile, acc
  password, passcode, passphrase, pw, pwd
  login, signin, logon
  logout, signout
  register, signup, join
  reset, recover, restore
  send, deliver, dispatch, ship
  shipping, delivery, postage, shipment
  parcel, package, shipment
  return, exchange, replace, replacement, swap
  broken, damaged, defective, faulty, cracked
  error, bug, fault, problem, issue, trouble, glitch
  fail, failed, failure, decline, reject
  crash, freeze, hang, stuck
  slow, lag, latency, speed
  fix, solve, resolve, repair, troubleshoot
  picture, photo, image, pic, screenshot
  video, clip, movie, recording
  download, save, export, backup
  upload, import, attach
  copy, duplicate, clone
  move, transfer, migrate
  share, invite
  teammate, member, colleague, coworker, collaborator
  user, member, seat
  role, permission, access, right
  find, search, locate, look
  show, display, view, see
  hide, conceal
  block, ban, blacklist, exclude, ignore
  allow, permit, whitelist
  phone, mobile, cellphone, smartphone
  desktop, computer, pc, laptop
  app, application
  website, site, webpage, page
  browser, chrome, firefox, safari
  setting, option, preference, configuration, configure, config, setup
  install, setup, deploy
  connect, link, integrate, integration, hook
  notification, alert, reminder
  calendar, schedule, agenda
  folder, directory
  document, file, doc
  multiple, several, many, more
  all, every, whole, entire
  increase, raise, enlarge, bigger, larger
  decrease, reduce, lower, smaller
  limit, restrict, constrain, quota, cap, maximum, max
  fast, quick, quickly
  person, human, agent, representative
  contact, reach, call
  company, business, organisation, organization
  country, region, nation
  address, location
  tax, vat, gst
  2fa, mfa, authenticator
  privacy, gdpr
  secure, security, safe
  hacked, compromised, stolen
  delay, late, overdue
  begin, start
  stop, end, finish
  choose, select, pick
  print, printing
  language, translate, translation
  chat, message, conversation
  wifi, wlan, wireless
  gift, voucher, giftcard
  mute, quiet, silence, silent
  duty, custom, tariff
  warranty, guarantee, garantee
  undo, revert, rollback
  expire, expiry, expiration, lapse
  unopened, sealed, unused
  shortcut, hotkey, key
  rule, automation, workflow
  recurring, repeat, repeating
  lamp, light, led
  school, student, teacher, education, university
  nonprofit, charity, ngo
  transfer, wire
  offline, internet, connection
  outage, incident, down
  saml, sso, okta
  vulnerability, xss, exploit, bounty
  signature, sign
  stripes, lines
  due, owed
  employee, staff, worker
  spam, junk
  twice, double, duplicate
  free, gratis
`;

/** A guess counts less than the customer's own word. */
export const synonymWeight = 0.6;

let groups: Map<string, Set<string>> | undefined;

/** Terms that may stand for this one, as the index holds them. None outside English. */
export function synonymsOf(term: string, language: string): ReadonlySet<string> {
  if (baseLanguage(language) !== 'en') return none;
  groups ??= read(english);
  return groups.get(term) ?? none;
}

const none: ReadonlySet<string> = new Set();

function read(lines: string): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  for (const line of lines.trim().split('\n')) {
    const terms = new Set(
      line.split(',').flatMap((word) => tokenize(word.trim().replace('-', ''), 'en').map((t) => t.term)),
    );
    for (const term of terms) {
      const known = read.get(term) ?? new Set();
      for (const other of terms) if (other !== term) known.add(other);
      read.set(term, known);
    }
  }
  return read;
}
