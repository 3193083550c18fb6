import { Flex } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../language/words';
import { CustomerBox } from '../look-up/box/customer-box';
import '../look-up/look-up.css';
import { Page } from '../parts/page';
import './enrolment.css';
import { RecordPage } from './record-page';
import { RegisterPage } from './register/register-page';
import { words } from './words';

/** Who the customers are: a new one, or the record of one that is known; which one is in the address. */
export default function EnrolmentPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const id = search.get('customer');
  const open = (customerId: string) => void navigate(`/enrolment?customer=${customerId}`);
  if (id)
    return (
      <Page heading={t('recordHeading')}>
        <RecordPage key={id} id={id} />
      </Page>
    );
  return (
    <Page heading={t('heading')}>
      <Flex vertical gap="middle">
        <CustomerBox label={t('known')} opensTheOnlyOne onChoose={(customer) => open(customer.id)} />
        <RegisterPage onSaved={open} />
      </Flex>
    </Page>
  );
}
