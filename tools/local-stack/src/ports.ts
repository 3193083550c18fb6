import type { AppName } from './apps';

/** Which port each part of the stack has, counted from the base. */
export interface StackPorts {
  gateway: number;
  membership: number;
  'loyalty-points': number;
  'service-ledger': number;
  activities: number;
  analytics: number;
  issuer: number;
  postgres: number;
  kafka: number;
  kafkaController: number;
  /** Where each app is asked for metrics and health. */
  operations: Readonly<Record<AppName, number>>;
}

export const DEFAULT_PORT_BASE = 4000;

/** How many ports in a row a stack needs, the unused ones between included. */
export const PORT_COUNT = 19;

/** The ports of a stack with this base. */
export function portsFrom(base: number): StackPorts {
  return {
    gateway: base,
    membership: base + 1,
    'loyalty-points': base + 2,
    'service-ledger': base + 3,
    activities: base + 4,
    analytics: base + 5,
    issuer: base + 6,
    postgres: base + 10,
    kafka: base + 11,
    kafkaController: base + 12,
    operations: {
      gateway: base + 13,
      membership: base + 14,
      'loyalty-points': base + 15,
      'service-ledger': base + 16,
      activities: base + 17,
      analytics: base + 18,
    },
  };
}
