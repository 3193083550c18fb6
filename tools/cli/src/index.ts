export { EXIT } from './exit';
export { program } from './program';
