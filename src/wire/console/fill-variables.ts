/** What the variables of a canned reply stand for. Missing: not known of this customer. */
export interface Variables {
  'customer.name'?: string;
  'customer.first_name'?: string;
  'customer.email'?: string;
  'agent.name'?: string;
  company?: string;
  'ticket.number'?: string;
}

export const variableNames: (keyof Variables)[] = [
  'customer.name',
  'customer.first_name',
  'customer.email',
  'agent.name',
  'company',
  'ticket.number',
];

/**
 * Puts values in for `{{customer.name}}` and so on; `{{customer.first_name|there}}` says what to write
 * when it is not known. What nobody knows stays as it is, so that the writer sees it before sending.
 */
export function fillVariables(text: string, values: Variables): string {
  return text.replace(/\{\{\s*([\w.]+)\s*(?:\|([^{}]*))?\}\}/g, (whole, name: string, instead: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name as keyof Variables] : undefined;
    return value?.trim() || instead?.trim() || whole;
  });
}
