export { askerOf } from './graphql/asker-of';
export { presentKpiValue } from './graphql/present';
export { readPeriod } from './graphql/read-period';
export { KpiValueType } from './graphql/types/kpi-value.type';
