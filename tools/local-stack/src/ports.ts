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
}

export const DEFAULT_PORT_BASE = 4000;

/** How many ports in a row a stack needs, the unused ones between included. */
export const PORT_COUNT = 13;

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
  };
}
