import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { SheetFault, sheetLimits, type SheetRow, type SheetTable, tooLarge } from './sheet.js';
import { type SheetFile, type SheetMessage } from './sheet-file.js';

// The built file, also where this one is run from its source.
const worker = createRequire(import.meta.url).resolve('#sheet-worker');

/**
 * Reads a sheet in a thread of its own: whatever the file holds, this thread goes on answering, and memory and time
 * have an end. @throws SheetFault
 */
export async function readSheet(file: SheetFile): Promise<SheetTable> {
  objectToKind(file);
  const reading = new Worker(worker, {
    workerData: file,
    env: {},
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: sheetLimits.memoryMb,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  });
  const deadline = setTimeout(() => void reading.terminate(), sheetLimits.milliseconds);
  try {
    return await answerOf(reading);
  } finally {
    clearTimeout(deadline);
    await reading.terminate();
  }
}

function answerOf(reading: Worker): Promise<SheetTable> {
  const rows: SheetRow[] = [];
  return new Promise((resolve, reject) => {
    reading.on('message', (message: SheetMessage) => {
      if ('rows' in message) rows.push(...message.rows);
      else if ('found' in message) resolve({ ...message.found, rows });
      else reject(new SheetFault(message.fault.reason, message.fault.facts));
    });
    reading.on('error', (fault: Error & { code?: string }) =>
      reject(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new SheetFault('SHEET_TOO_DEMANDING', {}) : fault),
    );
    // Ended before it answered: the time was over. After an answer this says nothing any more.
    reading.on('exit', () => reject(new SheetFault('SHEET_TOO_DEMANDING', {})));
  });
}

const zip = '504b0304';
const emptyZip = '504b0506';
const oldOffice = 'd0cf11e0';

/** What the file is by its size and first bytes, against what it was said to be. */
function objectToKind({ bytes, kind }: SheetFile): void {
  if (bytes.length > sheetLimits.bytes) throw tooLarge('bytes', sheetLimits.bytes);
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === oldOffice) throw new SheetFault('SHEET_LOCKED_OR_OLD', {});
  const seen = start === zip || start === emptyZip ? 'XLSX' : 'CSV';
  if (seen !== kind) throw new SheetFault('SHEET_KIND_UNKNOWN', {});
}
