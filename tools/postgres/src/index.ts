export { DATABASES } from './databases';
export { type PostgresOptions, type PostgresServer, postgresUrl, startPostgres } from './start-postgres';
