import type { Capability } from '@autoclub/service-host';

export type { Page, PageOf } from './application/reading';
export { checked } from './domain/checked';
export { codeFaults, textFaults, type TextFault } from './domain/short-text';
export { externalRefOf } from './infra/external-ref';
export { ofReader } from './infra/of-reader';
export { pageOf } from './infra/page-query';
export { readOver, type Read } from './infra/read';
export { serializeOn } from './infra/serialize-on';
export { publishFacts, unitOfWork } from './infra/unit-of-work';

/** What the libraries will hold and do not hold yet; empty by itself. */
export const kernel: Capability = { name: 'kernel' };
