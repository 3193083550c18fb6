export * from './write-demo';
export type { DemoDealer, Network } from './network';
