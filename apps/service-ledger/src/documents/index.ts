import type { Capability } from '@autoclub/service-host';

export { byNumber, numberKeys } from './dealer-numbers';
export { documentRefusals, readDocumentKey, type DocumentKey, type DocumentKeyInput } from './document-key';
export { fingerprintOf } from './fingerprint';
export { cell, CHUNK } from './import-cells';
export type { AskedPremises, FoundPremises, RecordKey, VehicleReading } from './premises';
export { documentPremises } from './premises.repository';
export { judgeRevision, type DocumentVersion } from './revision.rule';
export { rowVerdict } from './row-verdict';

/** How a document out of a dealer's system is recognised and judged, whatever it is about. */
export const documents: Capability = { name: 'documents' };
