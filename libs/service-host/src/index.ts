export type { Capability, CapabilityGraph, EntityClass } from './capability';
export { entitiesOf } from './entities-of';
export { graphOf } from './graph-of';
export { hostOn, type Host, type HostParts } from './host';
export { hostVariables, type HostEnvironment } from './host-environment';
export { printSchema } from './print-schema';
export { reactionsOf } from './reactions-of';
export { sqlUnitOfWork, type PortsOf } from './sql-unit-of-work';
export { startService, type RunningService, type ServiceDefinition } from './start-service';
