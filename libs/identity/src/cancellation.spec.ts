import { Cancellation, Cancelled, cancelWith } from './cancellation';
import type { Principal } from './principal';
import { tenantScopeOf } from './tenant-scope';

const advisor: Principal = {
  subject: 'stf_1',
  kind: 'DEALER_STAFF',
  roles: [],
  dealerId: 'dlr_1',
  regionId: null,
};

describe('a cancellation', () => {
  it('calls those who listen, once, and nobody who has stopped listening', () => {
    const cancellation = new Cancellation();
    const called: string[] = [];
    cancellation.onCancel(() => called.push('first'));
    const stop = cancellation.onCancel(() => called.push('second'));
    cancellation.onCancel(() => called.push('third'));
    stop();
    expect(cancellation.isCancelled).toBe(false);
    expect(() => cancellation.throwIfCancelled()).not.toThrow();
    cancellation.cancel();
    cancellation.cancel();
    expect(called).toEqual(['first', 'third']);
    expect(() => cancellation.throwIfCancelled()).toThrow(Cancelled);
  });

  it('goes with the scope of its principal, and of no other', () => {
    const cancellation = new Cancellation();
    const other = { ...advisor };
    cancelWith(advisor, cancellation);
    expect(tenantScopeOf(advisor)).toEqual({ kind: 'dealer', dealerId: 'dlr_1', cancellation });
    expect(tenantScopeOf(other)).toEqual({ kind: 'dealer', dealerId: 'dlr_1' });
  });
});
