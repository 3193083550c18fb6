import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { BringFile } from './bring-file';
import { History } from './history';
import { Reconciliations } from './reconciliations';
import { words } from './words';

/** The import centre: a file on its way in, what has come so far, and how the books agree. */
export default function ImportsPage() {
  const t = useWords(words);
  const [parameters, setParameters] = useSearchParams();
  const items = [
    { key: 'file', label: t('tabFile'), children: <BringFile /> },
    { key: 'history', label: t('tabHistory'), children: <History /> },
    { key: 'reconciliation', label: t('tabReconciliation'), children: <Reconciliations /> },
  ];
  return (
    <Page heading={t('heading')}>
      <Tabs
        activeKey={parameters.get('tab') ?? 'file'}
        onChange={(tab) => setParameters({ tab })}
        items={items}
        destroyOnHidden={false}
      />
    </Page>
  );
}
