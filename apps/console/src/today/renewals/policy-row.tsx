import { Tag } from 'antd';
import type { TodayInsuranceRenewalsQuery } from '../../generated/today';
import { useLanguage, useWords } from '../../language/words';
import { dayText } from '../../parts/number-texts';
import { useDesk } from '../desk';
import { Person, Row } from '../row';
import { words } from '../words';

type Connection = NonNullable<TodayInsuranceRenewalsQuery['insuranceRenewals']>;

/** A policy that ends soon and was not renewed here yet; the new one is entered at the desk, with its papers. */
export function PolicyRow({ renewal }: { readonly renewal: Connection['nodes'][number] }) {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf } = useDesk();
  const { endsOn, daysLeft, insurancePolicy } = renewal;
  return (
    <Row
      who={<Person of={insurancePolicy?.customer} plate={insurancePolicy?.vehicle?.plate} />}
      state={<Tag color={daysLeft <= 7 ? 'orange' : 'default'}>{t('daysLeft', { days: daysLeft })}</Tag>}
    >
      <span className="today-sub">
        {insurancePolicy && `${labelOf('InsurancePolicyKind', insurancePolicy.kind)} · `}
        {t('expiresOn', { day: dayText(endsOn, language) })}
      </span>
    </Row>
  );
}
