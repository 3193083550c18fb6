const zh = {
  heading: '入会与车辆',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Enrolment and vehicles',
};

export const words = { zh, en };
