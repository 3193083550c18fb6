export * from './cached-verifier';
export * from './denied';
export * from './development-issuer';
export * from './handover';
export * from './permissions';
export * from './principal';
export * from './tenant-scope';
export * from './tokens';
