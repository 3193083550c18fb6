/** The types of the books that later capabilities name in their part of the graph. */
export { PointsAccountType } from './graphql/points-account.type';
export { PointsEntryKindEnum, PointsSourceTypeEnum } from './graphql/points-enums.type';
export { PointsSourceType } from './graphql/points-entry.type';
export { PointsBalanceType } from './graphql/points-balance.type';
