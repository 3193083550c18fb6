import { activityWords } from './activities/words';
import { campaignWords } from './campaigns/words';
import { segmentWords } from './segments/words';

const zh = {
  heading: '活动与营销',
  activities: '活动',
  segments: '客群',
  campaigns: '营销活动',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Activities and campaigns',
  activities: 'Activities',
  segments: 'Segments',
  campaigns: 'Campaigns',
};

export const words = {
  zh: { ...zh, ...activityWords.zh, ...segmentWords.zh, ...campaignWords.zh },
  en: { ...en, ...activityWords.en, ...segmentWords.en, ...campaignWords.en },
};
