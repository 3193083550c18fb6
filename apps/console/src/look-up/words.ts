const zh = {
  heading: '客户查询',
  box: '查找客户',
  begin: '输入手机号后四位、车牌、车架号、卡号或姓名，按 ↑ ↓ 选择、回车打开。按 / 随时回到此框。',
};
const en: Record<keyof typeof zh, string> = {
  heading: 'Customer look-up',
  box: 'Find a customer',
  begin:
    'Type the last four digits of a phone, a plate, a VIN, a card number or a name; ↑ ↓ to move, Enter to open. Press / to come back to this box.',
};

export const words = { zh, en };
