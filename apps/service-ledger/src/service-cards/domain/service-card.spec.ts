import { localDate, money } from '@autoclub/domain-kit';
import { washed } from './service-card';

describe('MEM-16: a wash on a service card', () => {
  const use = (endedOn: string | null) =>
    washed(
      {
        ...{ id: 'stk_1', dealerId: 'dlr_1', vehicleId: 'veh_1', customerId: 'cus_1', useCount: 99 },
        activeFrom: localDate('2020-01-01'),
        endedOn: endedOn === null ? null : localDate(endedOn),
      },
      {
        ...{ value: money(4_000), bearingDepartment: 'SERVICE', acknowledgement: 'IN_PERSON' },
        ...{ performedById: 'stf_1', registeredById: 'stf_1' },
      },
      { id: 'scu_1', now: new Date('2026-11-21T02:00:00Z'), today: localDate('2026-11-21'), traceId: 't' },
    );

  it.each([
    ['for life', null, true],
    ['on the day before it ends', '2026-11-22', true],
    ['not on the day of the withdrawal', '2026-11-21', false],
    ['not after it', '2026-11-20', false],
  ])('is free %s', (_, endedOn, isFree) => {
    expect(use(endedOn)).toMatchObject(
      isFree
        ? { ok: true, value: { serviceCardId: 'stk_1' } }
        : { refusals: [{ code: 'SERVICE_CARD_ENDED' }] },
    );
  });
});
