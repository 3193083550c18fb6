import { type CurrencyCode, localDate, type LocalDate, money, type Money } from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/persistence';
import type { ExternalRef } from '../../domain/repair-order';

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
