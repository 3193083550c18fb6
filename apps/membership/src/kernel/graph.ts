export { CHUNK, day } from './graphql/chunk';
export { given, pageOf } from './graphql/page';
export { wantsField } from './graphql/wants-field';
