import { programmePublished, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { Release } from '../domain/release';

/** A release that every service judges by from its first day on. */
export function releaseFact(
  release: Release,
  dealers: readonly DealerRecord[],
): Fact<DataOf<typeof programmePublished>> {
  const { releaseId, scope, scopeId, versionId, effectiveOn, values, version } = release;
  return {
    contract: programmePublished,
    data: {
      programmeReleaseId: releaseId,
      scope,
      scopeId,
      versionId,
      effectiveOn,
      values: values as DataOf<typeof programmePublished>['values'],
    },
    sequence: version,
    home: {
      dealerId: scope === 'DEALER' ? scopeId : null,
      regionId: scope === 'REGION' ? scopeId : scope === 'DEALER' ? (dealers[0]?.regionId ?? null) : null,
    },
  };
}
