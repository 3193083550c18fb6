import type { Random } from './random';

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文辉力玲斌波宇浩凯健俊帆雪慧欣佳嘉怡晨'];
const TRADES = ['贸易', '物流', '科技', '建筑', '餐饮'];

export function personName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(60) ? random.pick(GIVEN) : '');
}

export function companyName(random: Random): string {
  return random.pick(GIVEN) + random.pick(GIVEN) + random.pick(TRADES) + '有限公司';
}

/**
 * A mobile number of the numbering plan; the serial keeps each one in the export different. 179 is no mobile
 * network but begins the codes of long-distance calls, so the number after it would be read as another one.
 */
export function phoneNumber(random: Random, serial: number): string {
  const network = `1${random.pick([...'35789'])}${random.int(0, 9)}`;
  return `${network === '179' ? '178' : network}${String(serial).padStart(8, '0')}`;
}
