/** What a person's work on one ticket is assumed to cost. The support lead sets it; these are where it starts. */
export interface HumanCost {
  minutesPerTicket: number;
  usdPerHour: number;
}

/** Ten minutes at the loaded cost of a support agent: an assumption to be edited, not a measurement. */
export const assumedHumanCost: HumanCost = { minutesPerTicket: 10, usdPerHour: 30 };
