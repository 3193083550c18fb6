import { requireDealer } from '@autoclub/identity';
import { type GraphContext, readerOf } from '@autoclub/subgraph-kit';
import { askerOf } from '../../figures/graph';
import { scopeOf } from '../application/owner-scope';
import type { ReportCaller } from '../application/save-report';
import type { ReportOwner } from '../domain/report';

/** For whom the caller keeps reports: the dealer, the region or the OEM of its account. */
export function ownerOf({ principal }: GraphContext): ReportOwner {
  if (principal.kind === 'OEM_ANALYST') return { kind: 'everything' };
  if (principal.kind === 'REGION_ANALYST') return { kind: 'region', regionId: principal.regionId ?? '' };
  return { kind: 'dealer', dealerId: requireDealer(principal) };
}

/** The caller of a command about reports; an office gives it for no dealer. */
export function reportCallerOf(context: GraphContext): ReportCaller {
  const owner = ownerOf(context);
  const { principal, confirmed } = context;
  const common = {
    ...{ ...readerOf(context), scope: scopeOf(owner), owner, asker: askerOf(context) },
    onConfirmed: (position: (typeof confirmed)[number]) => void confirmed.push(position),
  };
  if (owner.kind !== 'dealer') return { ...common, dealerId: null, clientId: askerOf(context) };
  const { subject: clientId, staffMemberId = null } = principal;
  return { ...common, dealerId: owner.dealerId, clientId, staffMemberId };
}
