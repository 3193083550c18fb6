export { timePage } from './graphql/time-page';
