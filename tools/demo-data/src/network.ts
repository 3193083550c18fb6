import type { Random } from './random';

/** The dealers' network as the OEM registers it: written to `network.json`. */
export interface Network {
  readonly regions: readonly { code: string; nameZh: string; nameEn: string }[];
  readonly dealers: readonly DemoDealer[];
}

export interface DemoDealer {
  readonly code: string;
  readonly regionCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly timeZone: string;
  readonly outlets: readonly { code: string; name: string }[];
  readonly staff: readonly { staffNumber: string; name: string; roles: readonly string[] }[];
}

const REGIONS = [
  { code: 'EAST', nameZh: '华东区', nameEn: 'East' },
  { code: 'SOUTH', nameZh: '华南区', nameEn: 'South' },
  { code: 'WEST', nameZh: '西部区', nameEn: 'West' },
];

type City = readonly [code: string, regionCode: string, nameZh: string, nameEn: string, timeZone: string];

/** One city lies in another time zone than the rest, so that business days are cut differently in the same nation. */
const CITIES: readonly City[] = [
  ['SH01', 'EAST', '上海浦东店', 'Shanghai Pudong', 'Asia/Shanghai'],
  ['SH02', 'EAST', '上海闵行店', 'Shanghai Minhang', 'Asia/Shanghai'],
  ['HZ01', 'EAST', '杭州西湖店', 'Hangzhou Xihu', 'Asia/Shanghai'],
  ['NJ01', 'EAST', '南京江宁店', 'Nanjing Jiangning', 'Asia/Shanghai'],
  ['GZ01', 'SOUTH', '广州天河店', 'Guangzhou Tianhe', 'Asia/Shanghai'],
  ['SZ01', 'SOUTH', '深圳南山店', 'Shenzhen Nanshan', 'Asia/Shanghai'],
  ['FS01', 'SOUTH', '佛山禅城店', 'Foshan Chancheng', 'Asia/Shanghai'],
  ['XM01', 'SOUTH', '厦门集美店', 'Xiamen Jimei', 'Asia/Shanghai'],
  ['CD01', 'WEST', '成都武侯店', 'Chengdu Wuhou', 'Asia/Shanghai'],
  ['CQ01', 'WEST', '重庆渝北店', 'Chongqing Yubei', 'Asia/Shanghai'],
  ['XA01', 'WEST', '西安雁塔店', 'Xian Yanta', 'Asia/Shanghai'],
  ['WL01', 'WEST', '乌鲁木齐店', 'Urumqi', 'Asia/Urumqi'],
];

const STAFF: readonly (readonly [staffNumber: string, roles: readonly string[]])[] = [
  ['SA-01', ['SERVICE_ADVISOR']],
  ['SA-02', ['SERVICE_ADVISOR', 'CUSTOMER_MANAGER']],
  ['SA-03', ['SERVICE_ADVISOR']],
  ['CA-01', ['SALES_ADVISOR']],
  ['MS-01', ['MEMBERSHIP_SPECIALIST']],
  ['KS-01', ['CASHIER']],
  ['CM-01', ['CLUB_MANAGER']],
  ['SM-01', ['STORE_MANAGER']],
];

export const SERVICE_ADVISORS = STAFF.filter(([, roles]) => roles.includes('SERVICE_ADVISOR')).map(
  ([n]) => n,
);

/** The first `dealerCount` dealers of the network with their outlets and staff. */
export function demoNetwork(random: Random, dealerCount: number, personName: () => string): Network {
  const dealers = CITIES.slice(0, dealerCount).map(([code, regionCode, nameZh, nameEn, timeZone], index) => ({
    code,
    regionCode,
    nameZh,
    nameEn,
    timeZone,
    outlets: Array.from({ length: (index + 1) % 3 }, (_, i) => ({
      code: `${code}-E${i + 1}`,
      name: `${nameZh}${i + 1}号网点`,
    })),
    staff: STAFF.map(([staffNumber, roles]) => ({ staffNumber, roles, name: personName() })),
  }));
  return {
    regions: REGIONS.filter(({ code }) => dealers.some((dealer) => dealer.regionCode === code)),
    dealers,
  };
}
