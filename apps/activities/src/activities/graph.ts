export { ActivityTargetInput } from './graphql/activity-draft.input';
export { ActivityType } from './graphql/activity.type';
export { IDEMPOTENCY_KEY } from './graphql/idempotency-key';
export { ActivityLookups } from './graphql/lookups';
export { presentActivity, presentRegistration } from './graphql/present';
export { RegistrationType } from './graphql/registration.type';
