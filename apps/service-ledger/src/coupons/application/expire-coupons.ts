import type { LocalDate } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer, DealerBooks } from '../../network';
import { expiredCoupon } from '../domain/change-coupon';
import type { Coupon } from '../domain/coupon';
import { expiredFacts } from './coupon-facts';

export interface ExpiryPorts extends Pick<DealerBooks, 'dealer'> {
  /** Open coupons whose first day without them is this one or earlier, under their locks. */
  lockRunOut(day: LocalDate, limit: number): Promise<Coupon[]>;
  writeCoupons(coupons: readonly Coupon[]): Promise<void>;
}

/**
 * Writes that coupons have run out, so many at once (rulebook SVC-07). What can be used is decided by the date, so the
 * job may be late, missed or repeated: it finds only what nobody has written yet.
 */
export async function expireCoupons(
  ports: ExpiryPorts,
  day: LocalDate,
  limit: number,
): Promise<{ count: number; facts: readonly Fact[] }> {
  const dealer: Dealer | undefined = await ports.dealer();
  if (!dealer) return { count: 0, facts: [] };
  const expired = (await ports.lockRunOut(day, limit)).map(expiredCoupon);
  await ports.writeCoupons(expired);
  return { count: expired.length, facts: expiredFacts(expired, dealer) };
}
