import { localDate } from '@autoclub/domain-kit';
import { judgeRework } from './rework';

const visit = (id: string, openedOn: string, vehicleId = 'veh_1') => ({
  id,
  vehicleId,
  openedOn: localDate(openedOn),
});
const first = visit('ror_1', '2026-10-01');

describe('a job that is repeated', () => {
  it.each([
    ['on the same day', visit('ror_2', '2026-10-01'), 0],
    ['after 30 days', visit('ror_2', '2026-10-31'), 30],
    ['after 31 days', visit('ror_2', '2026-11-01'), 'REWORK_TOO_LATE'],
    ['a day before', visit('ror_2', '2026-09-30'), 'REPEATED_ORDER_LATER'],
    ['on another vehicle', visit('ror_2', '2026-10-02', 'veh_2'), 'ORDER_OF_ANOTHER_VEHICLE'],
    ['by itself', first, 'ORDER_REPEATS_ITSELF'],
  ])('SVC-20: %s counts as %s', (_, repeating, expected) => {
    const judged = judgeRework(repeating, first, 30);
    expect(judged.ok ? judged.value : judged.refusals[0]?.code).toBe(expected);
  });
});
