import { Tabs } from 'antd';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { TellProvider } from '../forms/tell';
import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { Activities } from './activities/activities';
import { ActivityPage } from './activities/activity-page';
import { CampaignPage } from './campaigns/campaign-page';
import { Campaigns } from './campaigns/campaigns';
import './club-activities.css';
import { ClubProvider } from './desk';
import { Segments } from './segments/segments';
import { words } from './words';

/** What the club does: activities with their money and guests, segments of customers, and campaigns. */
export default function ClubActivitiesPage() {
  const t = useWords(words);
  return (
    <TellProvider>
      <ClubProvider>
        <Page heading={t('heading')}>
          <Places />
          <Routes>
            <Route path="/" element={<Activities />} />
            <Route path="/activity/:id" element={<ActivityPage />} />
            <Route path="/segments" element={<Segments />} />
            <Route path="/campaigns" element={<Campaigns />} />
            <Route path="/campaign/:id" element={<CampaignPage />} />
          </Routes>
        </Page>
      </ClubProvider>
    </TellProvider>
  );
}

/** The three places of the screen; each has its own address. */
function Places() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [, , place = ''] = useLocation().pathname.split('/');
  const current = place.startsWith('segment') ? 'segments' : place.startsWith('campaign') ? 'campaigns' : '';
  const items = [
    { key: '', label: t('activities') },
    { key: 'segments', label: t('segments') },
    { key: 'campaigns', label: t('campaigns') },
  ];
  return (
    <Tabs
      activeKey={current}
      onChange={(key) => void navigate(`/club-activities/${key}`)}
      items={items}
      size="small"
      tabBarStyle={{ margin: 0 }}
    />
  );
}
