export { ProgrammeTier } from './graphql/programme.type';
