const zh = {
  heading: '活动与营销',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Activities and campaigns',
};

export const words = { zh, en };
