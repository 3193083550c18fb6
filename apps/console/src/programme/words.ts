const zh = {
  heading: '会员方案',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Programme',
};

export const words = { zh, en };
