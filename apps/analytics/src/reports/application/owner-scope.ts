import type { TenantScope } from '@autoclub/identity';
import type { ReportOwner } from '../domain/report';

/** A region may not write by itself, so offices write for all, and every statement names the owner. */
export function scopeOf(owner: ReportOwner): TenantScope {
  return owner.kind === 'dealer' ? owner : { kind: 'everything' };
}
