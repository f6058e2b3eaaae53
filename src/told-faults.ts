import { NationFault } from './generator/index.js';
import { ConfigFault } from './platform/config/config.js';
import { DatabaseFault } from './platform/database/database-fault.js';
import { EmbeddedPostgresFault } from './platform/database/embedded/embedded-postgres.js';
import { PortFault } from './platform/http/port.js';

/** A fault whose message is a sentence for the operator; any other is a bug. */
export function isTold(fault: unknown): fault is Error {
  return [ConfigFault, DatabaseFault, EmbeddedPostgresFault, NationFault, PortFault].some(
    (kind) => fault instanceof kind,
  );
}

/** Ends a command that could not do its work: 2 where the operator can mend it and a sentence says how, 1 for a bug. */
export function endWith(fault: unknown): never {
  const told = isTold(fault);
  process.stderr.write(
    told
      ? `\n${fault.message}\n\n`
      : `${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
  );
  process.exit(told ? 2 : 1);
}
