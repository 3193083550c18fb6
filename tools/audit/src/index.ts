export { differencesOf, type Agreement, type Difference, type Row } from './agreement';
export { audit, type AuditReport, type Databases, type Finding } from './audit';
