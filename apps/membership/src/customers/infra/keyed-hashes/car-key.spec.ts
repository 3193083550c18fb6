import { vehicleRegistered } from '@autoclub/event-contracts';
import { carKeyBy } from './car-key';

const VIN = 'LSVAA49J132047371';

describe('ANA-05: the key of a car at every dealer', () => {
  const keyOf = carKeyBy('a'.repeat(32));

  it('is the same for one VIN, another for another and by another secret, and says nothing of the VIN', () => {
    expect(keyOf(VIN)).toBe(keyOf(VIN));
    const others = [keyOf('LSVAA49J132047372'), carKeyBy('b'.repeat(32))(VIN)];
    expect(new Set([keyOf(VIN), ...others]).size).toBe(3);
    expect(keyOf(VIN)).not.toContain(VIN.slice(-4));
  });

  it('has the shape of the contract', () => {
    const data = { ...vehicleRegistered.example, carKey: keyOf(VIN) };
    expect(vehicleRegistered.schema.safeParse(data).success).toBe(true);
    expect(vehicleRegistered.schema.safeParse({ ...data, carKey: VIN }).success).toBe(false);
  });

  it('is none where no secret is configured', () => {
    expect(carKeyBy(undefined)(VIN)).toBeUndefined();
  });
});
