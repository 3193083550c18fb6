import { Tabs } from 'antd';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { TellProvider } from '../forms/tell';
import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { OfficeProvider } from './desk';
import { DraftPage } from './draft/draft-page';
import { Numbers } from './numbers/numbers';
import './programme.css';
import { ReleasePage } from './releases/release-page';
import { Releases } from './releases/releases';
import { words } from './words';

/** The numbers that the club works by, where each comes from, and how they are changed (rulebook CONV-3, CONV-7). */
export default function ProgrammePage() {
  const t = useWords(words);
  return (
    <TellProvider>
      <OfficeProvider>
        <Page heading={t('heading')}>
          <Places />
          <Routes>
            <Route path="/" element={<Numbers />} />
            <Route path="/releases" element={<Releases />} />
            <Route path="/release/:id" element={<ReleasePage />} />
            <Route path="/draft" element={<DraftPage />} />
          </Routes>
        </Page>
      </OfficeProvider>
    </TellProvider>
  );
}

function Places() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [, , place = ''] = useLocation().pathname.split('/');
  const items = [
    { key: '', label: t('numbers') },
    { key: 'releases', label: t('releases') },
  ];
  return (
    <Tabs
      activeKey={place === '' ? '' : 'releases'}
      onChange={(key) => void navigate(`/programme/${key}`)}
      items={items}
      size="small"
      tabBarStyle={{ margin: 0 }}
    />
  );
}
