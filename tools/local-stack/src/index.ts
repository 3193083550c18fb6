export { type AppName, APPS, SERVICES, type ServiceName } from './apps';
export type { AppProcess } from './boot/app-process';
export type { Pipeline } from './boot/pipeline';
export type { DemoSize, EnteredDemo } from './demo/entered-demo';
export { DEFAULT_PORT_BASE, portsFrom, type StackPorts } from './ports';
export { beginStack, type Stack, type StackOptions, startStack } from './start-stack';
