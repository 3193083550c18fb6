import { randomIds } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import type { Language } from '@autoclub/subgraph-kit';
import type { Club } from './club';
import type { Refusals } from './requests';

export interface ReleaseAnswer extends Refusals {
  readonly release: {
    readonly id: string;
    readonly versionId: string;
    readonly status: string;
    readonly announcedOn: string | null;
    readonly affectedMembersCount: number | null;
    readonly announcedBy: { readonly id: string } | null;
  } | null;
}

/** A number of the programme with where it comes from. */
export interface SourcedNumber {
  readonly path: string;
  readonly value: string | null;
  readonly json: string;
  readonly unitCode: string;
  readonly level: string;
  readonly versionId: string;
  readonly since: string;
  readonly label: string;
}

/** One of the steps of a release. */
export async function releaseStep(
  club: Club,
  name: string,
  by: Principal,
  input: object,
  language: Language = 'zh',
): Promise<ReleaseAnswer> {
  const mutation = `mutation ($input: ${name.replace('programme', 'Programme')}Input!) {
    answer: ${name}(input: $input) {
      release { id versionId status announcedOn affectedMembersCount announcedBy { id } }
      replayed userErrors { code field message } } }`;
  const asked = { input: { idempotencyKey: randomIds('key'), ...input } };
  return (await club.ask<{ answer: ReleaseAnswer }>(by, mutation, asked, language)).answer;
}

/** The numbers in force at a dealer on a day, by their paths. */
export async function numbersOn(club: Club, by: Principal, dealerId: string, onDay: string) {
  const { programme } = await club.ask<{ programme: { numbers: SourcedNumber[] } }>(
    by,
    `query ($dealerId: ID!, $onDay: LocalDate!) { programme(dealerId: $dealerId, onDay: $onDay) {
      version numbers { path value json unitCode level versionId since label unit } } }`,
    { dealerId, onDay },
  );
  return new Map(programme.numbers.map((each) => [each.path, each]));
}

export const setTo = (path: string, value: unknown) => ({ path, json: JSON.stringify(value) });

export const codesOf = ({ userErrors }: Refusals): string[] => userErrors.map(({ code }) => code);
