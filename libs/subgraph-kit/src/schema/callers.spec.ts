import { Denied, type Principal } from '@autoclub/identity';
import { advisor, contextOf, regionAnalyst } from '../../test/garage';
import { callerOf, dealerSystemCallerOf, platformCallerOf, readerOf } from './callers';

const system: Principal = { ...advisor, subject: 'dms', kind: 'DEALER_SYSTEM', roles: [] };
const operator: Principal = {
  subject: 'ops',
  kind: 'OPERATOR',
  roles: [],
  dealerId: null,
  regionId: null,
};

describe('PLT-02: who asks', () => {
  it('reads the rows of the dealer, the region or everything, by the trace of the request', () => {
    const { now, ...context } = contextOf(advisor);
    expect(readerOf({ now, ...context })).toEqual({
      scope: { kind: 'dealer', dealerId: 'dlr_1' },
      requestId: context.requestId,
      traceId: context.traceId,
      traceparent: context.traceparent,
      now: now(),
    });
    expect(readerOf(contextOf(regionAnalyst)).scope).toEqual({ kind: 'region', regionId: 'reg_1' });
    expect(readerOf(contextOf(operator)).scope).toEqual({ kind: 'everything' });
  });

  it('acts for its dealer, as the member of staff its token names', () => {
    const named = { ...advisor, staffMemberId: 'stm_1' };
    expect(callerOf(contextOf(named))).toMatchObject({
      dealerId: 'dlr_1',
      clientId: 'advisor',
      staffMemberId: 'stm_1',
    });
    expect(callerOf(contextOf(system))).toMatchObject({ clientId: 'dms', staffMemberId: null });
  });

  it('acts for the platform and for no dealer', () => {
    expect(platformCallerOf(contextOf(operator))).toMatchObject({
      dealerId: null,
      clientId: 'ops',
      scope: { kind: 'everything' },
    });
  });

  it.each([
    ['an analyst as a dealer', () => callerOf(contextOf(regionAnalyst))],
    ['an operator as a dealer', () => callerOf(contextOf(operator))],
    ['a person as the system of a dealer', () => dealerSystemCallerOf(contextOf(advisor))],
    ['a dealer as the platform', () => platformCallerOf(contextOf(system))],
  ])('refuses %s', (_, ask) => {
    expect(ask).toThrow(Denied);
  });

  it('takes files from the system of a dealer', () => {
    expect(dealerSystemCallerOf(contextOf(system)).dealerId).toBe('dlr_1');
  });
});
