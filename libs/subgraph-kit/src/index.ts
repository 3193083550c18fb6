import 'reflect-metadata';

export {
  answeredImport,
  importAnswer,
  type ImportAnswer,
  type ImportPayload,
  type ImportWords,
} from './answers/import-answer';
export { importInput, type ImportInput } from './answers/import-input';
export {
  type BulkInput,
  bulkOf,
  type BulkPayload,
  bulkRefusals,
  MOST_AT_ONCE,
} from './answers/bulk-mutation';
export {
  answered,
  mutationAnswer,
  type AnswerOf,
  type MutationAnswer,
  type PayloadOf,
} from './answers/mutation-answer';
export { shown, type ShownField, type ShownFields, type ShownValues } from './answers/shown-field';
export * from './schema/build-subgraph';
export * from './schema/callers';
export * from './schema/code-enum';
export * from './schema/connection';
export * from './schema/cursor';
export * from './schema/errors';
export * from './schema/given';
export * from './schema/graph-context';
export * from './schema/loaders';
export * from './schema/reference';
export * from './schema/requires';
export * from './schema/scalars';
export * from './schema/wants-field';
export * from './values/arrival.type';
export * from './values/asked-period';
export * from './values/date-range.type';
export * from './values/explanation.type';
export * from './values/external-ref.type';
export * from './values/idempotency-key.field';
export * from './values/import.enums';
export * from './values/language.type';
export * from './values/money.type';
export * from './values/page-info.type';
export * from './values/present-explanation';
export * from './values/user-error.type';
export {
  alsoSignedBy,
  jsonAnswer,
  refusedRoute,
  type HttpRoute,
  type RouteAnswer,
  type RouteRequest,
} from './server/http-route';
export type { SubgraphServerOptions } from './server/server-options';
export { startSubgraph, type RunningSubgraph } from './server/start-subgraph';
export { formatError, masked, maskErrors, type MaskingContext } from './schema/mask-errors';
export { awayTexts } from './schema/outages';
export { type Operations, type ProbeOptions, serveOperations, watchRequests } from './server/probes';
