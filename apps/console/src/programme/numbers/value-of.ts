import type { ProgrammeUnit } from '../../generated/programme';
import { useWords } from '../../language/words';
import { useOffice } from '../desk';
import { words } from '../words';

interface Valued {
  readonly value?: string | null;
  readonly unit: string;
  readonly unitCode: ProgrammeUnit;
}

/** What a text, a code or a time counts is plain from itself. */
const WITHOUT_UNIT: readonly ProgrammeUnit[] = ['TEXT', 'CODE', 'TIME_OF_DAY', 'RANK', 'PARTS'];

/** A value of the programme in the words of a person, with its unit. */
export function useValueText(): (of: Valued) => string {
  const t = useWords(words);
  const { codeName } = useOffice();
  return ({ value, unit, unitCode }) => {
    if (value == null) return t('none');
    if (unitCode === 'YES_NO') return t(value === 'true' ? 'yes' : 'no');
    if (unitCode === 'CODE') return value.split(', ').map(codeName).join(t('comma'));
    return WITHOUT_UNIT.includes(unitCode) ? value : `${value} ${unit}`;
  };
}
