import type { Bilingual, RefusalTexts } from '@autoclub/domain-kit';
import { judgeFields } from '@autoclub/import-files';
import { labels } from '@autoclub/rulebook';
import type { Host } from '@autoclub/service-host';
import type { Chunk, RowError, RunImport } from '@autoclub/use-cases';
import type { z } from 'zod';
import { takenUsesOf } from '../../entitlements';
import { policyImportOf } from '../../insurance';
import { openingPackagesOf } from '../../packages';
import { controlImportOf } from '../../reconciliation';
import { orderImportOf } from '../../repair-orders';
import type { FileImport, FileImports } from '../application/ports';

/** A refusal in the words of its vocabulary; the words belong to the edge of the graph and are handed in. */
export type WordRefusal = (error: RowError, texts: RefusalTexts) => Bilingual;

/** The import of a capability, as it hands it out. */
interface ImportOf<Row> {
  readonly row: z.ZodType<Row>;
  readonly enter: RunImport<Row>;
  readonly rowTexts: RefusalTexts;
  /** The enum of the graph that a field has its codes of, by the field's name. */
  readonly enums: Readonly<Record<string, string>>;
}

/** What each kind of file is entered by. */
export function importersOf(host: Host, word: WordRefusal): FileImports {
  return {
    REPAIR_ORDERS: fileImport(orderImportOf(host), word),
    INSURANCE_POLICIES: fileImport(policyImportOf(host), word),
    DAY_CONTROL: fileImport(controlImportOf(host), word),
    OPENING_PACKAGES: fileImport(openingPackagesOf(host), word),
    OPENING_USES: fileImport(takenUsesOf(host), word),
  };
}

function fileImport<Row>({ row, enter, rowTexts, enums }: ImportOf<Row>, word: WordRefusal): FileImport {
  return {
    judge: (fields, rowNumber) => judgeFields(fields, rowNumber, row),
    enter: (caller, chunk) => enter(caller, chunk as Chunk<Row>),
    codes: new Map(Object.entries(enums).map(([field, name]) => [field, labels[name]?.values ?? {}])),
    word: (error) => word(error, rowTexts),
  };
}
