import { code, listOf, text } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const coded = {
  code: code(['代码', 'Code']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
};

const each = (list: readonly (readonly [code: string, nameZh: string, nameEn: string])[]) =>
  list.map(([code, nameZh, nameEn]) => ({ code, nameZh, nameEn }));

/** What can be written on a habit card by a code (rulebook MEM-14). */
export const habitCards = {
  habits: parameter(
    listOf(['个人习惯', 'Personal habits'], coded),
    each([
      ['SELF_DRIVE_TOURS', '自驾游', 'Self-drive tours'],
      ['CAMPING', '露营', 'Camping'],
      ['PHOTOGRAPHY', '摄影', 'Photography'],
      ['SPORTS', '运动健身', 'Sports'],
      ['WATCHES_THE_WORK', '喜欢看维修过程', 'Likes to watch the work'],
      ['RESTS_IN_LOUNGE', '在休息区休息', 'Rests in the lounge'],
      ['TEA', '喝茶', 'Drinks tea'],
      ['COFFEE', '喝咖啡', 'Drinks coffee'],
      ['COMES_WITH_CHILDREN', '带孩子到店', 'Comes with children'],
    ]),
  ),
  usageEnvironments: parameter(
    listOf(['用车环境', 'Usage environments'], coded),
    each([
      ['CITY', '城市道路', 'City'],
      ['MOTORWAY', '高速公路', 'Motorway'],
      ['COUNTRY', '乡村道路', 'Country roads'],
      ['DUST', '多尘环境', 'Dust'],
      ['SHORT_TRIPS', '短途为主', 'Short trips'],
      ['RIDE_HAILING', '网约车', 'Ride hailing'],
    ]),
  ),
  offerInterests: parameter(
    listOf(['愿意了解的产品', 'Product offers that are welcome'], coded),
    each([
      ['FILMS', '贴膜', 'Window films'],
      ['TYRES', '轮胎', 'Tyres'],
      ['MAINTENANCE_PRODUCTS', '养护用品', 'Maintenance products'],
      ['BOUTIQUE', '精品', 'Boutique'],
      ['INSURANCE', '保险', 'Insurance'],
      ['EXTENDED_WARRANTY', '延保', 'Extended warranty'],
      ['NO_OFFERS', '不接受推荐', 'No offers'],
    ]),
  ),
};
