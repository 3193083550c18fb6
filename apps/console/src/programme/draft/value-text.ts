import type { ProgrammeUnit } from '../../generated/programme';

/** How a number is entered. */
export type Entry = 'decimal' | 'whole' | 'yesNo' | 'text';

const HUNDREDTHS: readonly ProgrammeUnit[] = ['MONEY', 'SHARE'];
const TEXTS: readonly ProgrammeUnit[] = ['TEXT', 'TIME_OF_DAY', 'CODE', 'PARTS'];

export function entryOf(unit: ProgrammeUnit): Entry {
  if (HUNDREDTHS.includes(unit)) return 'decimal';
  if (unit === 'YES_NO') return 'yesNo';
  return TEXTS.includes(unit) ? 'text' : 'whole';
}

/** What a person reads and enters for a value that a release sets as JSON: 5000 fen are "50.00". */
export function textOfJson(json: string, unit: ProgrammeUnit): string {
  const value: unknown = JSON.parse(json);
  if (value === null) return '';
  if (typeof value === 'number' && entryOf(unit) === 'decimal') return decimalOf(value, unit === 'MONEY');
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/**
 * The JSON of what a person entered; undefined where it is none of this unit. Nothing entered is none. A list of
 * codes stays one.
 */
export function jsonOfText(text: string, unit: ProgrammeUnit, before: string): string | undefined {
  const entered = text.trim();
  if (entered === '') return 'null';
  switch (entryOf(unit)) {
    case 'decimal':
      return hundredthsOf(entered);
    case 'whole':
      return /^-?\d+$/.test(entered) ? String(Number(entered)) : undefined;
    case 'yesNo':
      return entered === 'true' || entered === 'false' ? entered : undefined;
    case 'text':
      return JSON.stringify(before.startsWith('[') ? listOf(entered) : entered);
  }
}

/** Whole numbers and their digits, so that no fraction is lost (rulebook CONV-1). */
function decimalOf(hundredths: number, isAmount: boolean): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  const sign = hundredths < 0 ? '-' : '';
  const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return isAmount ? text : text.replace(/\.?0+$/, '');
}

function hundredthsOf(text: string): string | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', part = ''] = match;
  return String(Number(`${sign}${whole}${part.padEnd(2, '0')}`));
}

function listOf(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
