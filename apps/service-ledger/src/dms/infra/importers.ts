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
import { handedOver, type HandOverPorts } from '../application/hand-over';
import type { FileImport, FileImports } from '../application/ports';
import { saidInWords } from '../application/said-in-words';
import type { KeptElsewhere } from '../domain/import-kind';
import { HandOverRepository } from './hand-over.repository';

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

/** The other service answers in a fraction of a second; a run that waits longer lets others go first. */
const PATIENCE = { everyMs: 50, looks: 200 };

/** What each kind of file is entered by. */
export function importersOf(host: Host, word: WordRefusal, patience = PATIENCE): FileImports {
  const unit = host.unit<HandOverPorts>((tx, { scope }) => new HandOverRepository(tx, scope));
  const elsewhere = (kind: KeptElsewhere) => handedOver(kind, unit, patience);
  return {
    REPAIR_ORDERS: fileImport(orderImportOf(host), word),
    INSURANCE_POLICIES: fileImport(policyImportOf(host), word),
    DAY_CONTROL: fileImport(controlImportOf(host), word),
    OPENING_PACKAGES: fileImport(openingPackagesOf(host), word),
    OPENING_USES: fileImport(takenUsesOf(host), word),
    OPENING_LOTS: elsewhere('OPENING_LOTS'),
    OPENING_COUNTERS: elsewhere('OPENING_COUNTERS'),
    OPENING_WALLETS: elsewhere('OPENING_WALLETS'),
  };
}

/** The name of a field in a file; places in lists count for nothing there. */
const fieldOf = ({ field = [] }: RowError): string => field.filter((step) => !/^\d+$/.test(step)).join('.');

function fileImport<Row>({ row, enter, rowTexts, enums }: ImportOf<Row>, word: WordRefusal): FileImport {
  const codes = new Map(Object.entries(enums).map(([field, name]) => [field, labels[name]?.values ?? {}]));
  return {
    judge: (fields, rowNumber) => judgeFields(fields, rowNumber, row),
    enter: (caller, chunk) => enter(caller, chunk as Chunk<Row>),
    codes,
    word: (error) => saidInWords(word(error, rowTexts), codes.get(fieldOf(error))),
  };
}
