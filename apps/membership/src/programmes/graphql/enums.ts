import type { ProgrammeLevel, Unit } from '@autoclub/programme-config';
import { codeEnum } from '@autoclub/subgraph-kit';
import type { ReleaseStatus } from '../domain/release';

export const ProgrammeLevelEnum = codeEnum<ProgrammeLevel>(
  'ProgrammeLevel',
  'Who decides about a number; a later one overrides those before it (rulebook CONV-3).',
  { OEM: 'The brand owner, for all.', REGION: 'A region, for its dealers.', DEALER: 'A dealer, for itself.' },
);

export const ProgrammeUnitEnum = codeEnum<Unit>('ProgrammeUnit', 'What a number of the programme counts.', {
  MONEY: 'Minor units of the currency, such as fen.',
  SHARE: 'Hundredths of a percent: 500 is 5 %.',
  POINTS: 'Points.',
  TIMES: 'How often.',
  PEOPLE: 'People.',
  VEHICLES: 'Vehicles.',
  MINUTES: 'Minutes.',
  HOURS: 'Hours.',
  DAYS: 'Days.',
  MONTHS: 'Months.',
  YEARS: 'Years.',
  KILOMETRES: 'Kilometres.',
  TIME_OF_DAY: 'A time of day, such as "08:30".',
  RANK: 'A place in an order.',
  CODE: 'A code, or a list of codes.',
  TEXT: 'A text.',
  YES_NO: 'Yes or no.',
  PARTS: 'Parts with units of their own.',
});

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
