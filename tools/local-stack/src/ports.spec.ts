import { PORT_COUNT, portsFrom } from './ports';

describe('the ports of a stack', () => {
  it('are those of the documentation for the default base', () => {
    expect(portsFrom(4000)).toEqual({
      gateway: 4000,
      membership: 4001,
      'loyalty-points': 4002,
      'service-ledger': 4003,
      activities: 4004,
      analytics: 4005,
      issuer: 4006,
      postgres: 4010,
      kafka: 4011,
      kafkaController: 4012,
      operations: {
        gateway: 4013,
        membership: 4014,
        'loyalty-points': 4015,
        'service-ledger': 4016,
        activities: 4017,
        analytics: 4018,
      },
    });
  });

  it('are all different and within the run that is looked for', () => {
    const { operations, ...others } = portsFrom(20_000);
    const ports = [...Object.values(others), ...Object.values(operations)];
    expect(new Set(ports).size).toBe(ports.length);
    expect(Math.max(...ports)).toBe(20_000 + PORT_COUNT - 1);
  });
});
