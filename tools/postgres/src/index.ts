export { DATABASES } from './databases';
export { type PostgresOptions, type PostgresServer, startPostgres } from './start-postgres';
