const zh = {
  heading: '数据导入',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Import centre',
};

export const words = { zh, en };
