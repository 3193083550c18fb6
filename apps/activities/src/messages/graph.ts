export { MessageChannelEnum, MessagePurposeEnum } from './graphql/enums';
