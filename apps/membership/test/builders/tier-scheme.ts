import { defaultProgramme } from '@autoclub/programme-config';
import type { TierScheme } from '../../src/tiers/domain/tier';

/** The tiers of the OEM's default programme, or with numbers of a test's own. */
export function tierScheme(overrides: Partial<TierScheme> = {}): TierScheme {
  const { membership, points } = defaultProgramme.values;
  const { repairLineKinds } = points;
  return { version: defaultProgramme.id, ...membership, repairLineKinds, ...overrides };
}
