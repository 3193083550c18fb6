const zh = {
  heading: '今日工作',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Today',
};

export const words = { zh, en };
