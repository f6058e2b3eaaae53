import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SheetFault, sheetLimits, tooLarge } from './sheet.js';

/**
 * The parts of an XLSX file. The directory is asked first what inflating would come to; and as it may lie, each part
 * is held to it while it is inflated (`validateEntrySizes`), down to its sum.
 */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<ZipParts> {
    const zip = await damagedIfFailing('zip', () =>
      fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }),
    );
    if (zip.entryCount > sheetLimits.entries) throw tooLarge('entries', sheetLimits.entries);
    const entries = await damagedIfFailing('zip', () => directory(zip));
    const most = mostFor(bytes.length);
    const sum = [...entries.values()].reduce((size, entry) => size + entry.uncompressedSize, 0);
    if (sum > most) throw tooLarge('inflated', most);
    return new ZipParts(zip, entries);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The inflated bytes of a part, piece by piece. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined || entry.isEncrypted()) throw new SheetFault('SHEET_DAMAGED', { part: name });
    const stream = await damagedIfFailing(name, () => this.zip.openReadStreamPromise(entry));
    let sum = 0;
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch (fault) {
      throw fault instanceof SheetFault ? fault : new SheetFault('SHEET_DAMAGED', { part: name });
    } finally {
      stream.destroy();
    }
    if (sum !== entry.crc32) throw new SheetFault('SHEET_DAMAGED', { part: name });
  }
}

/** How many bytes a file of this size may become. */
function mostFor(bytes: number): number {
  return Math.min(sheetLimits.inflatedBytes, Math.max(sheetLimits.ratioFromBytes, bytes * sheetLimits.ratio));
}

async function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name: which of them is read would be a matter of taste.
    if (entries.has(entry.fileName)) throw new SheetFault('SHEET_DAMAGED', { part: 'zip' });
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** What the ZIP library cannot make sense of is a damaged file. */
async function damagedIfFailing<T>(part: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (fault) {
    throw fault instanceof SheetFault ? fault : new SheetFault('SHEET_DAMAGED', { part });
  }
}
