import 'reflect-metadata';

export * from './schema/build-subgraph';
export * from './schema/connection';
export * from './schema/cursor';
export * from './schema/errors';
export * from './schema/graph-context';
export * from './schema/requires';
export * from './schema/scalars';
export * from './values/date-range.type';
export * from './values/explanation.type';
export * from './values/external-ref.type';
export * from './values/language.type';
export * from './values/money.type';
export * from './values/page-info.type';
export * from './values/present-explanation';
export * from './values/user-error.type';
export { startSubgraph, type RunningSubgraph, type SubgraphServerOptions } from './server/start-subgraph';
export { formatError, maskErrors, type MaskingContext } from './schema/mask-errors';
