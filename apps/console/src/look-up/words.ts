const zh = {
  heading: '客户查询',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Customer look-up',
};

export const words = { zh, en };
