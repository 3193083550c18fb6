import { addYears } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import { badUserInput, businessDay } from '@autoclub/subgraph-kit';
import type { DateRangeInput, GraphContext } from '@autoclub/subgraph-kit';
import { asOfDay, NATION_TIME_ZONE } from '../../network';

const LONGEST_YEARS = 10;

/**
 * A period to sum figures up over. Refused as BAD_USER_INPUT is one that is empty, turned round or too long, that has
 * not begun yet or lies before all business.
 */
export function readPeriod({ from, to }: DateRangeInput, context: GraphContext): Period {
  const period = { from: businessDay(from as LocalDate), to: businessDay(to as LocalDate) };
  if (period.to <= period.from)
    throw badUserInput({
      zh: '期间的结束（period.to，不含当日）须晚于开始（period.from）。',
      en: 'The period must end after it begins ("period.to" is not inside).',
    });
  if (period.to > addYears(period.from, LONGEST_YEARS))
    throw badUserInput({
      zh: `期间（period）最长 ${LONGEST_YEARS} 年。`,
      en: `The "period" may span at most ${LONGEST_YEARS} years.`,
    });
  if (period.from > asOfDay(null, context.now(), NATION_TIME_ZONE))
    throw badUserInput({
      zh: '期间（period）尚未开始。',
      en: 'The "period" has not begun yet.',
    });
  return period;
}
