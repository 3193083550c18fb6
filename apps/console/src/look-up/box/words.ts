const zh = {
  placeholder: '手机号或后四位、车牌、车架号、卡号、姓名',
  found: '查到的客户',
  nobody: '没有查到客户。请核对后重新输入，或登记新客户。',
  more: '符合的客户较多，仅列出前 20 位，请输入更多字符。',
  noCard: '无会员卡',
  guest: '非会员',
  by: '按{{grounds}}',
  and: '、',
};
const en: Record<keyof typeof zh, string> = {
  placeholder: 'Phone or its last four digits, plate, VIN, card number or name',
  found: 'Customers found',
  nobody: 'Nobody was found. Check what you typed, or enrol a new customer.',
  more: 'There are more than these 20: type a little more.',
  noCard: 'no card',
  guest: 'not a member',
  by: 'by {{grounds}}',
  and: ', ',
};

export const words = { zh, en };
