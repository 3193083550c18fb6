import { addYears } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import { badUserInput } from '@autoclub/subgraph-kit';
import type { DateRangeInput } from '@autoclub/subgraph-kit';

const LONGEST_YEARS = 10;

/** A period to sum figures up over; an empty, turned-round or endless one is refused as BAD_USER_INPUT. */
export function readPeriod({ from, to }: DateRangeInput): Period {
  const period = { from: from as LocalDate, to: to as LocalDate };
  if (period.to <= period.from)
    throw badUserInput({
      zh: '期间的结束须晚于开始（不含 to 当日）。',
      en: 'The period must end after it begins ("to" is not inside).',
    });
  if (period.to > addYears(period.from, LONGEST_YEARS))
    throw badUserInput({
      zh: `期间最长 ${LONGEST_YEARS} 年。`,
      en: `The period may span at most ${LONGEST_YEARS} years.`,
    });
  return period;
}
