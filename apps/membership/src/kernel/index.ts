import type { Capability } from '@autoclub/service-host';

export { importFile, type ImportRefusal } from './application/import-file';
export {
  fileRefusals,
  type ImportReport,
  type ReadFile,
  readingRefusals,
  refusedRow,
  type RowOutcome,
  type RowReport,
} from './application/import-rows';
export type { Answer, Caller, CommonPorts, KeyRefusal, Publication, UnitOfWork } from './application/ports';
export { type Home, publication } from './application/publication';
export type { Page, PageOf, Reader } from './application/reading';
export { DMS, dmsRef, type ExternalRef, externalRefFaults, refKey } from './domain/external-ref';
export { commonTexts } from './domain/refusals';
export { codeFaults, type TextFault, textFaults } from './domain/short-text';
export { externalRefOf } from './infra/external-ref';
export { ofReader } from './infra/of-reader';
export { pageOf } from './infra/page-query';
export { type Read, readOver } from './infra/read';
export { serializeOn } from './infra/serialize-on';
export { openPorts, type PortsIn, unitOfWork } from './infra/unit-of-work';

/** What the libraries will hold and do not hold yet; empty by itself. */
export const kernel: Capability = { name: 'kernel' };
