import type { Capability, EntityClass } from './capability';
import type { HostEnvironment } from './host-environment';

/** The classes a service maps to its tables, those of all its capabilities. */
export function entitiesOf<Environment extends HostEnvironment>(
  capabilities: readonly Capability<Environment>[],
): EntityClass[] {
  return capabilities.flatMap(({ entities = [] }) => entities);
}
