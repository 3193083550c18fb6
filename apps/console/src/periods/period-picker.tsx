import { Button, DatePicker, Flex, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useWords } from '../language/words';
import { type Month, PERIOD_KINDS, type PeriodChoice, type PeriodKind, shifted } from './period';
import { words } from './period-words';
import { type Filters } from '../parts/use-filters';

interface PeriodPickerProps {
  readonly choice: PeriodChoice;
  /** The last month that can be chosen. */
  readonly last: Month;
  readonly filters: Filters;
  /** The kinds that are offered; all unless given. */
  readonly kinds?: readonly PeriodKind[];
}

/** Chooses a period of whole months; the choice stands in the address. */
export function PeriodPicker({ choice, last, filters, kinds = PERIOD_KINDS }: PeriodPickerProps) {
  const t = useWords(words);
  const choose = ({ by, at }: PeriodChoice) => filters.set({ by, at: at > last ? last : at });
  const next = shifted(choice, 1);
  const picker = choice.by === 'rolling' ? 'month' : choice.by;
  return (
    <Flex gap="small" align="center" wrap>
      {kinds.length > 1 && (
        <Segmented
          aria-label={t('kind')}
          value={choice.by}
          options={kinds.map((value) => ({ value, label: t(value) }))}
          onChange={(by) => choose({ ...choice, by })}
        />
      )}
      <Flex>
        <Button aria-label={t('before')} onClick={() => choose(shifted(choice, -1))}>
          ‹
        </Button>
        <DatePicker
          aria-label={t('period')}
          picker={picker}
          allowClear={false}
          inputReadOnly
          value={dayjs(`${choice.at}-01`)}
          disabledDate={(day) => day.format('YYYY-MM') > last}
          onChange={(day) => choose({ ...choice, at: dayjs(day).format('YYYY-MM') })}
          style={{ width: 130 }}
        />
        <Button
          aria-label={t('after')}
          disabled={choice.at >= last || (choice.by === 'month' && next.at > last)}
          onClick={() => choose(next)}
        >
          ›
        </Button>
      </Flex>
    </Flex>
  );
}
