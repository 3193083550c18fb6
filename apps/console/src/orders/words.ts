const zh = {
  heading: '结算与兑换',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Settle and redeem',
};

export const words = { zh, en };
