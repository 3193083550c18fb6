export * from './import/import-demo';
export type { RefusedRow } from './import/import-file';
export type { DemoDealer, Network } from './network';
export * from './write-demo';
export { spendPoints, type SpentPoints } from './points/spend-points';
export { serveCustomers, type ServedCustomers } from './service/serve-customers';
