export { presentActivity, presentRegistration } from './graphql/present';
export { ActivityType } from './graphql/types/activity.type';
export { RegistrationType } from './graphql/types/registration.type';
