import { Denied, type Principal, actsForDealer, can } from '@autoclub/identity';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { FIRST_BUSINESS_DAY } from '@autoclub/domain-kit';
import { type GraphContext, callerOf, readerOf } from '@autoclub/subgraph-kit';
import type { AnyCaller } from '@autoclub/use-cases';
import type { StartInput } from '../application/start-what-if';
import type { Onlooker } from './present';

/**
 * For whom somebody may draft: a dealer for itself, a region for its dealers, the OEM for all. Who acts for none of
 * them only looks.
 */
export function scopeOf({ kind, dealerId, regionId }: Principal): StartInput['scope'] {
  if (actsForDealer(kind)) return { level: 'DEALER', scopeId: dealerId };
  if (kind === 'REGION_ANALYST') return { level: 'REGION', scopeId: regionId };
  if (kind === 'OEM_ANALYST') return { level: 'OEM', scopeId: null };
  throw new Denied('FORBIDDEN', {
    zh: '只有经销商、大区和厂家可以试算。',
    en: 'Only a dealer, a region or the OEM may ask what would be.',
  });
}

/** Who asks. What a region or the OEM asks for belongs to no dealer, so it is written in no dealer's name. */
export function askerOf(context: GraphContext): AnyCaller {
  const { principal } = context;
  if (actsForDealer(principal.kind)) return callerOf(context);
  return { ...readerOf(context), scope: { kind: 'everything' }, dealerId: null, clientId: principal.subject };
}

/** A dealer sees its own members whole; everybody else sees figures, and no group that is too small (rulebook ANA-08). */
export function onlookerOf({ principal, language }: GraphContext, programmes: ProgrammeBook): Onlooker {
  if (actsForDealer(principal.kind))
    return { language, seesMembers: can(principal, 'points:read'), suppressBelow: 0 };
  const region = { regionId: principal.regionId ?? '', dealerId: '' };
  const { suppressBelow } = programmes.inForce(region, FIRST_BUSINESS_DAY).values.analytics;
  return { language, seesMembers: false, suppressBelow };
}
