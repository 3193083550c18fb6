import type { Capability } from '@autoclub/service-host';

export { byNumber, numberKeys } from './dealer-numbers';
export { documentRefusals, readDocumentKey, type DocumentKey, type DocumentKeyInput } from './document-key';
export { fingerprintOf } from './fingerprint';
export type {
  AskedPremises,
  CustomerRecord,
  FoundPremises,
  OwnedVehicle,
  RecordKey,
  VehicleReading,
} from './premises';
export { contradictedReading, type MileageReading } from './mileage';
export { documentPremises } from './premises.repository';
export { DOCUMENT_WARNING_TEXTS, type DocumentWarning, holderOn, warningsOf } from './vehicle-holders';
export { judgeRevision, type DocumentVersion } from './revision.rule';
export { rowVerdict } from './row-verdict';

/** How a document out of a dealer's system is recognised and judged, whatever it is about. */
export const documents: Capability = { name: 'documents' };
