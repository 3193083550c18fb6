export * from './clockwork';
