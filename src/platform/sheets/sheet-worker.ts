import { parentPort, workerData } from 'node:worker_threads';
import { type SheetFile, type SheetMessage } from './sheet-file.js';
import { readCsv } from './csv-rows.js';
import { SheetFault, type SheetRow } from './sheet.js';
import { readXlsx } from './xlsx-rows.js';

/** Reads one file in a thread of its own, and sends its rows back in bundles. */
const { bytes, kind, wanted } = workerData as SheetFile;
const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const send = (message: SheetMessage) => parentPort?.postMessage(message);

let bundle: SheetRow[] = [];
const sendBundle = () => {
  send({ rows: bundle });
  bundle = [];
};
const take = (row: SheetRow) => {
  bundle.push(row);
  if (bundle.length === 500) sendBundle();
};

try {
  const found =
    kind === 'CSV'
      ? await readCsv(file, take).then(() => ({ sheet: null, from1904: false }))
      : await readXlsx(file, wanted, take);
  sendBundle();
  send({ found });
} catch (fault) {
  if (!(fault instanceof SheetFault)) throw fault;
  const { reason, facts } = fault as SheetFault;
  send({ fault: { reason, facts } });
}
