import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import { FILE_LIMITS, UnreadableFile } from '../file/file-faults';

const MOST_PARTS = 2_000;

/** Small parts pack as well as they like. */
const RATIO_FROM_BYTES = 1024 * 1024;

/**
 * The parts of a workbook, which is a zip file. Only those that are asked for are unpacked; a part that says that it is
 * too large is not begun, and one that is larger than it says is broken off.
 */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<ZipParts> {
    const zip = await opened(path);
    try {
      return new ZipParts(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a part in pieces. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry || entry.isEncrypted()) throw new UnreadableFile('WORKBOOK_INVALID');
    const stream = await this.streamOf(entry);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const bytes of stream as AsyncIterable<Buffer>)
        yield decoder.decode(bytes, { stream: true });
      yield decoder.decode();
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile('WORKBOOK_INVALID');
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }

  private streamOf(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) =>
        error ? reject(new UnreadableFile('WORKBOOK_INVALID')) : resolve(stream),
      );
    });
  }
}

/** Without its directory, which stands at the end, a zip file was cut off on its way. */
function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(new UnreadableFile('FILE_TRUNCATED')) : resolve(zip),
    );
  });
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new UnreadableFile('UNPACKED_TOO_LARGE');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      if (unpacked > FILE_LIMITS.unpackedBytes || isBomb(entry))
        return reject(new UnreadableFile('UNPACKED_TOO_LARGE'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', () => reject(new UnreadableFile('FILE_TRUNCATED')));
    zip.readEntry();
  });
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > compressedSize * FILE_LIMITS.unpackedRatio;
}
