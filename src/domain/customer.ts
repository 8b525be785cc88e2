import type { Assurance } from './assurance.ts';
import type { Tone } from './tone.ts';

/** A person who writes to the desk. Comes from the server's context, never from a model. */
export interface Customer {
  id: string;
  /** The company's own id for this person, when a signed token or a connector gave one. */
  externalId?: string;
  email?: string;
  name?: string;
  /** BCP 47 language of the customer, kept across conversations. */
  locale?: string;
  /** IANA, as their browser, the API or a connector says; unknown on channels that do not tell. */
  timeZone?: string;
  /** How they write, kept across conversations. */
  tone?: Tone;
  assurance: Assurance;
}
