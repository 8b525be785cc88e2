import { redact } from '../redaction/redact.ts';

/** An answer that people corrected. */
export interface Correction {
  /** The review or draft it comes from. */
  id: string;
  ticketId: string;
  turnId: string;
  intent?: string;
  model?: string;
  deskVersion?: string;
  articles: readonly string[];
  asked: readonly string[];
  rejected: string;
  preferred: string;
  reason?: string;
  at: Date;
}

/** One line of the export for fine-tuning, with where it comes from. */
export interface TrainingRow {
  prompt: string;
  rejected: string;
  preferred: string;
  lineage: {
    source: string;
    ticket: string;
    turn: string;
    intent?: string;
    model?: string;
    desk_version?: string;
    articles: string[];
    reason?: string;
    at: string;
  };
}

/** The correction with personal data taken out of every text. */
export function trainingRow(correction: Correction): TrainingRow {
  return {
    prompt: correction.asked.map(redact).join('\n\n'),
    rejected: redact(correction.rejected),
    preferred: redact(correction.preferred),
    lineage: {
      source: correction.id,
      ticket: correction.ticketId,
      turn: correction.turnId,
      intent: correction.intent,
      model: correction.model,
      desk_version: correction.deskVersion,
      articles: [...new Set(correction.articles)],
      reason: correction.reason,
      at: correction.at.toISOString(),
    },
  };
}
