const zh = {
  heading: '平台运行',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Operation',
};

export const words = { zh, en };
