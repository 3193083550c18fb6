export * from './environment';
export * from './lifecycle';
export * from './logger';
export * from './mail/smtp-sender';
export * from './metrics';
export * from './position';
export * from './trace';
