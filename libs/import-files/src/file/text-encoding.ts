import { createReadStream } from 'node:fs';
import { UnreadableFile } from './file-faults';
import { GbPairs } from './gb-pairs';

/** What the text of an uploaded file may be written in. */
export type TextEncoding = 'UTF_8' | 'GB18030' | 'UTF_16LE' | 'UTF_16BE';

const LABELS: Readonly<Record<TextEncoding, string>> = {
  UTF_8: 'utf-8',
  GB18030: 'gb18030',
  UTF_16LE: 'utf-16le',
  UTF_16BE: 'utf-16be',
};

const READ_BYTES = 256 * 1024;

/**
 * The encoding of a text file, by all of its bytes. UTF-16 says so itself. What is UTF-8 up to its end is UTF-8; where
 * its last character is not complete it was cut off. What is GB18030 to the last byte, and mostly characters that
 * Chinese text is made of, is GB18030: Western text would pass as rare characters of it and be kept as such for ever.
 */
export async function encodingOf(path: string, first: Buffer): Promise<TextEncoding> {
  if (first[0] === 0xff && first[1] === 0xfe) return 'UTF_16LE';
  if (first[0] === 0xfe && first[1] === 0xff) return 'UTF_16BE';
  const utf8 = new Strict('UTF_8');
  const gb18030 = new Strict('GB18030');
  const pairs = new GbPairs();
  for await (const bytes of createReadStream(path, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
    if (bytes.includes(0)) throw new UnreadableFile('FILE_KIND_UNKNOWN');
    if (utf8.takes(bytes)) continue;
    // What came before was ASCII or UTF-8 by chance: the other encoding reads the file from its beginning.
    return await asGb18030(path, gb18030, pairs);
  }
  if (!utf8.ends()) throw new UnreadableFile('FILE_TRUNCATED');
  return 'UTF_8';
}

async function asGb18030(path: string, gb18030: Strict, pairs: GbPairs): Promise<TextEncoding> {
  for await (const bytes of createReadStream(path, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
    if (bytes.includes(0)) throw new UnreadableFile('FILE_KIND_UNKNOWN');
    if (!gb18030.takes(bytes)) throw new UnreadableFile('ENCODING_UNKNOWN');
    pairs.take(bytes);
  }
  if (!gb18030.ends() || !pairs.areChinese()) throw new UnreadableFile('ENCODING_UNKNOWN');
  return 'GB18030';
}

/** Reads bytes strictly and remembers whether they were what they should be. */
class Strict {
  private readonly decoder: InstanceType<typeof TextDecoder>;
  constructor(encoding: TextEncoding) {
    this.decoder = new TextDecoder(LABELS[encoding], { fatal: true });
  }

  takes(bytes: Buffer): boolean {
    try {
      this.decoder.decode(bytes, { stream: true });
      return true;
    } catch {
      return false;
    }
  }

  ends(): boolean {
    try {
      this.decoder.decode();
      return true;
    } catch {
      return false;
    }
  }
}

/** The text of a file piece by piece, without a byte order mark. `onBytes` is called with what has been read so far. */
export async function* textOf(
  path: string,
  encoding: TextEncoding,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true });
  let read = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
    read += bytes.length;
    onBytes?.(read);
    yield decoded(() => decoder.decode(bytes, { stream: true }));
  }
  yield decoded(() => decoder.decode());
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableFile('ENCODING_UNKNOWN');
  }
}
