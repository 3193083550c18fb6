/** The five services, in the order in which a fact usually travels. */
export const SERVICES = [
  'membership',
  'service-ledger',
  'loyalty-points',
  'activities',
  'analytics',
] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Everything that is an own process of ours. */
export type AppName = ServiceName | 'gateway';
export const APPS: readonly AppName[] = [...SERVICES, 'gateway'];

/** The database of a service: `club_loyalty_points` of `loyalty-points`. */
export function databaseOf(service: ServiceName): string {
  return `club_${service.replaceAll('-', '_')}`;
}

/** The gateway's variable for the address of a service: `LOYALTY_POINTS_URL`. */
export function urlVariableOf(service: ServiceName): string {
  return `${service.replaceAll('-', '_').toUpperCase()}_URL`;
}
