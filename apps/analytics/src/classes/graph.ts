export { CustomerFlagEnum, FrequencyClassEnum, ValueClassEnum } from './graphql/types/class-enums';
