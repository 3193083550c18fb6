export { DocumentWarningType, presentWarnings } from './graphql/document-warning.type';
