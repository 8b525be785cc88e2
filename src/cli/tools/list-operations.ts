import { readOpenApi } from '#adapters/tools/open-api/open-api-document.ts';
import { listOperations, readOperation } from '#adapters/tools/open-api/read-operations.ts';

/** `handrail tools openapi FILE`. */
export function listOperationsCommand(file: string): void {
  try {
    const document = readOpenApi(file);
    for (const { id, method, path } of listOperations(document)) {
      console.log(`${id}  ${method.toUpperCase()} ${path}`);
      console.log(`  ${inputsOf(() => readOperation(document, id))}`);
    }
  } catch (fault) {
    console.error((fault as Error).message);
    process.exit(1);
  }
}

/** One that cannot be imported says why, and keeps no other from being listed. */
function inputsOf(read: () => ReturnType<typeof readOperation>): string {
  try {
    const { fields } = read();
    return fields.map(({ name, required }) => (required ? name : `${name}?`)).join(', ') || 'takes nothing';
  } catch (fault) {
    return (fault as Error).message;
  }
}
