import type { IdSource } from '@autoclub/domain-kit';
import type { InspectedFile } from '@autoclub/import-files';
import { type Database, takeTurn, type TenantScope } from '@autoclub/persistence';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ImportFile } from '../domain/import-run';
import { fileFrom, type FileRecord } from './import.rows';

/** Bytes of a part: a statement that is quick, and few of them. */
const PART_BYTES = 1024 * 1024;

/** A file that has been looked through and is to be kept. */
export interface FileToKeep {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly inspected: InspectedFile;
  readonly uploadedAt: Date;
  readonly traceId: string;
}

/**
 * Keeps files in the database, part by part: every copy of the service can go through them, they stand behind the
 * dealer's wall like all rows, and a backup has them. A file that is kept already is not kept twice.
 */
export class KeptFiles {
  constructor(
    private readonly database: Database,
    private readonly ids: IdSource,
  ) {}

  /** Returns the file as it is kept, and whether it is new. */
  keep(
    scope: TenantScope & { readonly kind: 'dealer' },
    file: FileToKeep,
  ): Promise<{ file: ImportFile; isNew: boolean }> {
    const { dealerId } = scope;
    return this.database.transaction(scope, async (tx) => {
      await takeTurn(tx, `imported file ${dealerId} ${file.sha256}`);
      const [known]: FileRecord[] = await tx.query(
        `select file.* from imported_file file where dealer_id = $1 and sha256 = $2
            and exists (select from imported_file_part where (dealer_id, file_id) = (file.dealer_id, file.id))`,
        [dealerId, file.sha256],
      );
      if (known) return { file: fileFrom(known), isNew: false };
      const [row] = (await tx.query(INSERT, this.valuesOf(dealerId, file))) as [FileRecord];
      let part = 0;
      const bytes = createReadStream(file.path, { highWaterMark: PART_BYTES }) as AsyncIterable<Buffer>;
      for await (const piece of bytes)
        await tx.query(
          'insert into imported_file_part (dealer_id, file_id, part, bytes) values ($1, $2, $3, $4)',
          [dealerId, row.id, part++, piece],
        );
      return { file: fileFrom(row), isNew: true };
    });
  }

  /** Writes the bytes of a kept file to disk, part by part; false when they are not kept any more. */
  async writeTo(path: string, dealerId: string, fileId: string): Promise<boolean> {
    const disk = await open(path, 'wx', 0o600);
    try {
      let part = 0;
      while (await this.writePart(disk, dealerId, fileId, part)) part += 1;
      return part > 0;
    } finally {
      await disk.close();
    }
  }

  private async writePart(
    disk: FileHandle,
    dealerId: string,
    fileId: string,
    part: number,
  ): Promise<boolean> {
    const [row]: { bytes: Buffer }[] = await this.database.read({ kind: 'dealer', dealerId }, (tx) =>
      tx.query('select bytes from imported_file_part where dealer_id = $1 and file_id = $2 and part = $3', [
        dealerId,
        fileId,
        part,
      ]),
    );
    if (row) await disk.write(row.bytes);
    return row !== undefined;
  }

  private valuesOf(
    dealerId: string,
    { name, sha256, inspected, uploadedAt, traceId }: FileToKeep,
  ): unknown[] {
    const { file, bytes, rowCount, columns } = inspected;
    const [encoding, delimiter] = [
      file.format === 'XLSX' ? null : file.encoding,
      file.format === 'CSV' ? file.delimiter : null,
    ];
    return [
      ...[dealerId, this.ids('imf'), name, file.format, encoding, delimiter, bytes, sha256, rowCount],
      ...[JSON.stringify(columns), uploadedAt.toISOString(), traceId],
    ];
  }
}

const INSERT = `
  insert into imported_file (dealer_id, id, name, format, encoding, delimiter, byte_count, sha256, row_count, columns,
                             uploaded_at, trace_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning *`;
