import { localDate } from '@autoclub/domain-kit';
import { defaultValues, type ProgrammeValues } from './programme-values';
import type { ProgrammeVersion } from './programme-version';

/**
 * The OEM's default programme: every number of the rulebook and every default it marks with D, each beside its
 * parameter in `values`. In force since before any fact the platform can receive.
 */
export const defaultProgramme: ProgrammeVersion & { readonly values: ProgrammeValues } = {
  id: 'default@1',
  level: 'OEM',
  scopeId: null,
  effectiveFrom: localDate('2000-01-01'),
  values: defaultValues,
};
