export { AcknowledgementEnum } from './graphql/acknowledgement.type';
