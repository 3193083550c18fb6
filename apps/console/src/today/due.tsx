import { Tag } from 'antd';
import { useLanguage, useWords } from '../language/words';
import { dayText } from '../parts/number-texts';
import { daysBetween } from '../forms/days';
import { useDesk } from './desk';
import { words } from './words';

/** Until when something is to be done, seen from today. */
export function Due({ on }: { readonly on: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const { today } = useDesk();
  const days = daysBetween(today, on);
  if (days < 0) return <Tag color="red">{t('overdue', { days: -days })}</Tag>;
  if (days === 0) return <Tag color="orange">{t('dueToday')}</Tag>;
  return <Tag>{t('dueOn', { day: dayText(on, language) })}</Tag>;
}
