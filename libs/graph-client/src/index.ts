export * from './graph-client';
export * from './generated/graphql';
