const zh = {
  heading: '积分与经营',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Points and economics',
};

export const words = { zh, en };
