import type { ProgrammeNumbersQuery } from '../../generated/programme';

export type ProgrammeNumber = NonNullable<ProgrammeNumbersQuery['programme']>['numbers'][number];

/** The parts of a programme, as the first word of the place of each number. */
export const SECTIONS = ['membership', 'points', 'service', 'activities', 'analytics'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Wanted {
  readonly text: string;
  readonly level: string | null;
  readonly section: string | null;
}

/** The numbers that a person looks for: every word of the text is in the name, in any order. */
export function numbersFound<Found extends Pick<ProgrammeNumber, 'label' | 'path' | 'level'>>(
  numbers: readonly Found[],
  { text, level, section }: Wanted,
): Found[] {
  const sought = text.toLowerCase().split(/\s+/).filter(Boolean);
  return numbers.filter(
    (each) =>
      (level === null || each.level === level) &&
      (section === null || each.path.startsWith(`${section}.`)) &&
      sought.every((word) => each.label.toLowerCase().includes(word)),
  );
}
