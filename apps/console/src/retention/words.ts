const zh = {
  heading: '客户留存',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Retention',
};

export const words = { zh, en };
