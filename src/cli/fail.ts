import { StartFault } from '#adapters/database/start-fault.ts';
import { DeskFaults } from '#adapters/desk/desk-faults.ts';

/** Prints what stopped a command in words that say how to mend it, and ends the program with 1. */
export function fail(fault: unknown): never {
  if (fault instanceof DeskFaults) {
    console.error(fault.message);
  } else if (fault instanceof StartFault) {
    console.error(`${fault.message} ${fault.mend}`);
  } else {
    console.error('Handrail stopped for a reason it did not expect. Please report it with what follows:');
    console.error(fault);
  }
  process.exit(1);
}
