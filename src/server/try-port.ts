import net from 'node:net';
import { StartFault } from '#adapters/database/start-fault.ts';

/**
 * Takes the port for a moment: whoever starts the program learns of a taken one before the desk is
 * loaded and learned. Contract: throws `StartFault` when the port is taken or may not be used.
 */
export function tryPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (fault) => reject(listenFault(fault, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** What keeps a server from listening, in words; faults nobody expected stay as they are. */
export function listenFault(fault: NodeJS.ErrnoException, host: string, port: number): unknown {
  if (fault.code === 'EADDRINUSE') {
    return new StartFault(
      `Port ${port} is in use by another program.`,
      `Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (fault.code === 'EACCES') {
    return new StartFault(
      `Port ${port} may not be used by this user.`,
      'Choose one above 1023, for example PORT=3000.',
    );
  }
  if (fault.code === 'ENOTFOUND' || fault.code === 'EADDRNOTAVAIL') {
    return new StartFault(
      `HOST=${host} is not an address of this machine.`,
      'Use localhost, or 0.0.0.0 for all addresses.',
    );
  }
  return fault;
}
