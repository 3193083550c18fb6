export { countStatements, type StatementCount } from './count-statements';
export { deliver } from './deliver';
export { testServer } from './environment';
export { mailServer, type MailReplies, type MailServer, type TakenMail } from './mail-server';
export { eventually } from './eventually';
export * as principals from './principals';
export { onOwnTopics, publishingServices, type PublishingServices } from './publishing-services';
export { testBrokers } from './test-brokers';
export { testDatabase, type TestDatabase } from './test-database';
