import type { ProgrammeLevel } from '@autoclub/programme-config';
import { codeEnum } from '@autoclub/subgraph-kit';
import type { ReleaseStatus } from '../domain/release';

export const ProgrammeLevelEnum = codeEnum<ProgrammeLevel>(
  'ProgrammeLevel',
  'Who decides about a number; a later one overrides those before it (rulebook CONV-3).',
  { OEM: 'The brand owner, for all.', REGION: 'A region, for its dealers.', DEALER: 'A dealer, for itself.' },
);

export const ProgrammeReleaseStatusEnum = codeEnum<ReleaseStatus>(
  'ProgrammeReleaseStatus',
  'Where a release stands (rulebook CONV-7).',
  {
    DRAFT: 'Being written.',
    CHECKED: 'Found without gaps, overlaps, unreachable tiers and contradicting paths.',
    ANNOUNCED: 'Published and announced to the members it touches; its first day is to come.',
    IN_FORCE: 'Its first day has come; facts from then on are judged by it.',
    REPLACED: 'A later release of the same level is in force.',
  },
);
