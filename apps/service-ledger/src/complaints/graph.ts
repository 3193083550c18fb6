export { ContactPointEnum } from './graphql/complaint.type';
