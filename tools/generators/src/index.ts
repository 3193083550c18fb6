export { default as capabilityGenerator } from './capability/generator';
export { default as commandGenerator } from './command/generator';
export { default as eventGenerator } from './event/generator';
export { default as migrationGenerator } from './migration/generator';
export { default as ruleGenerator } from './rule/generator';
export { namesOf } from './names';
