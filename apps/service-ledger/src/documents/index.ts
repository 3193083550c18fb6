import type { Capability } from '@autoclub/service-host';

export {
  command,
  type Caller,
  type CommandRefusal,
  type Fact,
  type Reader,
  type UnitOfWork,
} from './application/command';
export { CHUNK, cell } from './application/import-cells';
export { byNumber, numberKeys } from './application/dealer-system';
export { readExternalRef, readRevision } from './application/document-input';
export { fingerprintOf } from './application/fingerprint';
export { importRows } from './application/import-rows';
export { judgeRows, resolved, supersededAsUnchanged } from './application/judge-rows';
export type { AskedPremises, FoundPremises, RecordKey, VehicleReading } from './application/premises';
export { type AmountInput, currencyRefusal, InputChecks } from './domain/input-checks';
export { inputTexts } from './domain/input-texts';
export { type DocumentVersion, judgeRevision } from './domain/revision';
export { documentPremises } from './infra/document-premises';
export { PostgresUnit, publish } from './infra/postgres-unit';

/** How a document out of a dealer's system is recognised and judged, whatever it is about. */
export const documents: Capability = { name: 'documents' };
