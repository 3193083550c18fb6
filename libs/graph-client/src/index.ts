export * from './graph-client';
export * from './positions';
export * from './generated/graphql';
