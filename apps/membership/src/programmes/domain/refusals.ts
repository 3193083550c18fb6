import {
  commonRefusals,
  defineRefusals,
  type Bilingual,
  type LocalDate,
  type RefusalOf,
} from '@autoclub/domain-kit';
import type { ProgrammeFault } from '@autoclub/programme-config';

/** A fault and where it shows: at which dealer, and from which day on. */
export interface PlacedFault extends ProgrammeFault {
  readonly where: Bilingual;
  readonly day: LocalDate;
}

/** A fault of a release, each with where it shows. */
export const faultRefusals = defineRefusals({
  PARAMETER_UNKNOWN: { zh: '方案有误：{sentence}。', en: 'The release is wrong: {sentence}.' },
  VALUE_INVALID: { zh: '方案有误：{sentence}。', en: 'The release is wrong: {sentence}.' },
  TIER_GAP: { zh: '{where}自 {day} 起：{sentence}。', en: 'At {where} from {day}: {sentence}.' },
  TIER_OVERLAP: { zh: '{where}自 {day} 起：{sentence}。', en: 'At {where} from {day}: {sentence}.' },
  TIER_UNREACHABLE: { zh: '{where}自 {day} 起：{sentence}。', en: 'At {where} from {day}: {sentence}.' },
  PATHS_CONTRADICT: { zh: '{where}自 {day} 起：{sentence}。', en: 'At {where} from {day}: {sentence}.' },
});

/** The faults as refusals; the field says where in the release they stand. */
export function faultsAsRefusals(faults: readonly PlacedFault[]): RefusalOf<typeof faultRefusals>[] {
  return faults.map(({ code, path, sentence, where, day }) => ({
    code,
    field: ['values', ...path.split('.')],
    facts: { sentence, where, day },
  }));
}

export const releaseRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  RELEASE_NOT_FOUND: { zh: '未找到该方案版本。', en: 'There is no such release.' },
});

/** What keeps a release from its day. */
export const dayRefusals = defineRefusals({
  EFFECTIVE_IN_PAST: {
    zh: '生效日 {day} 须晚于今天 {today}。',
    en: 'The first day {day} must be after today, {today}.',
  },
  RELEASE_OVERLAPS: {
    zh: '同一范围已有 {day} 生效的版本 {versionId}，生效日须在其后。',
    en: 'The release {versionId} of the same scope begins on {day}; the first day must be after it.',
  },
});

export const announcementRefusals = defineRefusals({
  RELEASE_NOT_CHECKED: { zh: '该版本尚未通过检查。', en: 'The release has not been checked.' },
  RELEASE_ANNOUNCED: { zh: '该版本已发布，不能再更改。', en: 'The release is announced and stays as it is.' },
  ANNOUNCED_TOO_LATE: {
    zh: '影响会员的变更须至少提前 {days} 天告知，最早 {earliest} 生效。',
    en: 'What touches members is announced {days} days before; the first day can be {earliest} at the earliest.',
  },
});
