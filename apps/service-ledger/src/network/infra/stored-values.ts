import {
  type CurrencyCode,
  type ExternalRef,
  type LocalDate,
  localDate,
  type Money,
  money,
} from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/persistence';

/** Stored currencies are ours: nothing else is ever written. */
export function storedMoney(minor: number, currencyCode: string): Money {
  return money(minor, currencyCode as CurrencyCode);
}

export function storedDay(day: string | null): LocalDate | null {
  return day === null ? null : localDate(day);
}

export function storedRef(system: string | null, number: string | null): ExternalRef | null {
  return system === null || number === null ? null : { system, number };
}

/**
 * The first lock on a tenant's rows, in the query itself; row-level security is the second (rulebook PLT-02).
 */
export function ofTenant(scope: TenantScope): { dealerId?: string } {
  return scope.kind === 'dealer' ? { dealerId: scope.dealerId } : {};
}

/** Documents and benefits belong to one dealer; nothing but a dealer's own transaction may enter them. */
export function dealerIdOf(scope: TenantScope): string {
  if (scope.kind !== 'dealer') throw new Error('Documents are entered for one dealer');
  return scope.dealerId;
}
