/** `draft-sent` as "Draft sent". */
export function actionWords(action: string): string {
  const text = action.replaceAll('-', ' ').replace(/\bapi\b/g, 'API');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
