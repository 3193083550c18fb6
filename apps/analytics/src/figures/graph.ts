export { askerOf } from './graphql/asker-of';
export {
  askedAs,
  COUNTED_AT,
  questionOf,
  showTo,
  type ShownBook,
  type ShownAnswer,
} from './graphql/counted-at';
export { presentKpi, presentKpiValue } from './graphql/present';
export { readPeriod } from './graphql/read-period';
export { readScope } from './graphql/read-scope';
export { KpiLevelEnum, KpiScopeInput } from './graphql/types/kpi-report.type';
export { KpiType } from './graphql/types/kpi.type';
export { KpiValueType } from './graphql/types/kpi-value.type';
