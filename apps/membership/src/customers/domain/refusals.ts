import { networkTexts } from '../../network';

/** Every "no" of this capability in both languages (rulebook PLT-05). */
export const customerTexts = {
  ...networkTexts,
  PHONE_INVALID: { zh: '电话号码无效。', en: 'This is not a phone number of the mainland.' },
  VIN_INVALID: {
    zh: '车架号须为 17 位字母和数字，且不含 I、O、Q。',
    en: 'A VIN has 17 letters and digits, without I, O and Q.',
  },
  VIN_CHECK_DIGIT_WRONG: { zh: '车架号校验位错误。', en: 'The check digit of the VIN is wrong.' },
  PLATE_INVALID: { zh: '车牌号格式无效。', en: 'This is not a licence plate of the mainland.' },
  DUPLICATE_EXTERNAL_NUMBER: {
    zh: '外部编号 {number} 已用于内容不同的记录。',
    en: 'The external number {number} belongs to a record with other content.',
  },
  VIN_ALREADY_REGISTERED: {
    zh: '该车架号已登记在另一条车辆记录中。',
    en: 'This VIN belongs to another vehicle record of the dealer.',
  },
  TOO_MANY_VEHICLES: { zh: '一次最多 {most} 辆车。', en: 'At most {most} vehicles at once.' },
} as const;
