import { FILE_LIMITS, inspectFile, type InspectedFile, UnreadableFile } from '@autoclub/import-files';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file on disk that has been looked through to its end. */
export interface TakenFile {
  readonly path: string;
  readonly sha256: string;
  readonly inspected: InspectedFile;
}

/**
 * Takes an upload: streams it to disk, looks through all of it, and hands it on; whatever happens, nothing of it stays
 * on disk. Throws {@link UnreadableFile} for what cannot be read, before anything is written elsewhere.
 */
export async function takeUpload<T>(body: Readable, use: (file: TakenFile) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'autoclub-upload-'));
  try {
    const path = join(folder, 'file');
    const sum = createHash('sha256');
    let bytes = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        sum.update(chunk);
        if (bytes > FILE_LIMITS.bytes) done(new UnreadableFile('FILE_TOO_LARGE'));
        else done(null, chunk);
      },
    });
    await pipeline(body, measured, createWriteStream(path, { mode: 0o600 }));
    return await use({ path, sha256: sum.digest('hex'), inspected: await inspectFile(path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
