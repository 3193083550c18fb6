import { Flex } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { CustomerBox } from './box/customer-box';
import { CustomerFile } from './file/customer-file';
import './look-up.css';
import { Quiet } from './panel';
import { words } from './words';

/**
 * The desk: one box, then everything of the customer. Who is shown is in the address; what was typed is not, for it may
 * be a phone number, and addresses end up in logs.
 */
export default function LookUpPage() {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const id = search.get('customer');
  return (
    <Page heading={t('heading')}>
      <CustomerBox
        label={t('box')}
        opensTheOnlyOne
        onChoose={(customer) => setSearch({ customer: customer.id })}
      />
      <Flex vertical gap="middle">
        {id === null ? <Quiet>{t('begin')}</Quiet> : <CustomerFile key={id} id={id} />}
      </Flex>
    </Page>
  );
}
