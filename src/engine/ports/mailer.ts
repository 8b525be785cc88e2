export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends an e-mail. Contract: rejects when the mail server did not take it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
