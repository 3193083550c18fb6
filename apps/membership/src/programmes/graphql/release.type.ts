import { connection, LocalDateScalar, SafeIntScalar } from '@autoclub/subgraph-kit';
import type { ProgrammeLevel, Unit } from '@autoclub/programme-config';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { GroupFigures, ReleaseView } from '../application/ports';
import type { Difference } from '../application/comparison';
import type { ReleaseStatus } from '../domain/release';
import { ProgrammeLevelEnum, ProgrammeReleaseStatusEnum, ProgrammeUnitEnum } from './enums';

@ObjectType('ProgrammeRelease', {
  description:
    'A decision of the OEM, a region or a dealer about its numbers, from a day on (rulebook CONV-3, CONV-7).',
})
export class ProgrammeRelease {
  @Field(() => ID, { description: 'Opaque id, prefix "prl".' })
  id!: string;

  @Field(() => ProgrammeLevelEnum, { description: 'Who decides.' })
  level!: ProgrammeLevel;

  @Field(() => ID, { nullable: true, description: "The region's or the dealer's id; null for the OEM." })
  scopeId!: string | null;

  @Field(() => String, { description: 'Its name in every explanation, such as "SH01@3".' })
  versionId!: string;

  @Field(() => LocalDateScalar, { description: 'The first business day that is judged by it.' })
  effectiveOn!: string;

  @Field(() => ProgrammeReleaseStatusEnum, { description: 'Where it stands today.' })
  status!: ReleaseStatus;

  @Field(() => String, { nullable: true, description: 'The template it was begun from, if any.' })
  template!: string | null;

  @Field(() => String, { description: 'What it is for, in the words of who wrote it.' })
  note!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day it was announced to those it touches (rulebook MEM-05); null until then.',
  })
  announcedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many running memberships it touches; null until it is announced.',
  })
  affectedMembersCount!: number | null;

  readonly record!: ReleaseView;
}

export const ProgrammeReleaseConnection = connection(ProgrammeRelease, 'ProgrammeRelease');

@ObjectType('ProgrammeDifference', { description: 'A field in which two programmes differ.' })
export class ProgrammeDifference {
  @Field(() => String, { description: 'Where it stands, such as "membership.tiers.SILVER.pointsThreshold".' })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value before, in its unit; null: none, or not there.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value after, in its unit; null: none, or not there.',
  })
  after!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value after as a release sets it, as JSON; null: not there.',
  })
  afterJson!: string | null;

  @Field(() => ProgrammeUnitEnum, { description: 'What the JSON counts.' })
  unitCode!: Unit;

  readonly difference!: Difference;
}

@ObjectType('PilotFigures', {
  description:
    'What became of a group of dealers since the pilot began; null where the group is too small (ANA-08).',
})
export class PilotFigures {
  @Field(() => Int, { description: 'How many dealers are in the group.' })
  dealersCount!: number;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Running memberships today.' })
  membersCount!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Memberships that began since then.' })
  joinedCount!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Upgrades since then.' })
  upgradedCount!: number | null;
}

@ObjectType('ProgrammePilot', {
  description:
    'A release that is tried out at a few dealers, beside the other dealers it is for (rulebook CONV-7).',
})
export class ProgrammePilot {
  @Field(() => [ProgrammeRelease], { description: 'The releases that try it out, one for each dealer.' })
  releases!: ProgrammeRelease[];

  @Field(() => LocalDateScalar, { description: 'The first day of the pilot.' })
  since!: string;

  @Field(() => PilotFigures, { description: 'The dealers that try it out.' })
  pilots!: PilotFigures;

  @Field(() => PilotFigures, { description: 'The other dealers of the release.' })
  others!: PilotFigures;
}

@ObjectType('ProgrammeTemplate', {
  description: 'A programme that a dealer can adopt and override (rulebook CONV-7).',
})
export class ProgrammeTemplateType {
  @Field(() => String, { description: 'The code of the template, such as "GENERIC_OFFER".' })
  code!: string;
}

/** Figures of a group of fewer people than may be shown are left out. */
export function presentFigures(figures: GroupFigures, least: number): PilotFigures {
  const isShown = figures.membersCount >= least;
  return isShown
    ? figures
    : { dealersCount: figures.dealersCount, membersCount: null, joinedCount: null, upgradedCount: null };
}
