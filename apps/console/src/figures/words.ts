const zh = {
  heading: '经营总览',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Figures',
};

export const words = { zh, en };
