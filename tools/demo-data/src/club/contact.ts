import type { Club } from './club';

/** Two who stayed away were called: for one it is too early, the other goes elsewhere (rulebook ACT-10). */
export async function callBackSome({ manager, members }: Club): Promise<void> {
  const [early, away] = members.slice(-2);
  if (early) await manager.give('callBackRecord', { customerId: early, outcome: 'TOO_EARLY' }, 'replayed');
  if (away) {
    const said = { customerId: away, outcome: 'SERVICED_ELSEWHERE', reason: 'FAR_AWAY' };
    await manager.give('callBackRecord', said, 'replayed');
  }
}

/** News that members read, and photos that a moderator has still to look at (rulebook ACT-11). */
export async function writeBulletin({ manager, storeManager, members: [sharedByCustomerId] }: Club) {
  const news = {
    ...{ kind: 'NEWS', titleZh: '冬季用车讲堂圆满举办', titleEn: 'The winter lecture was well attended' },
    textZh: '感谢各位车主参加，下一次活动是湖边自驾一日游。',
    textEn: 'Thank you all for coming. The next one is a day trip to the lake.',
  };
  const shared = {
    ...{
      kind: 'PHOTO',
      titleZh: '我的爱车',
      titleEn: 'My car',
      textZh: '讲堂后留影。',
      textEn: 'After the lecture.',
    },
    ...{ sharedByCustomerId, photoUrls: ['https://photos.example.com/winter-lecture.jpg'] },
  };
  type Submitted = { bulletinItem: { id: string } };
  const { bulletinItem } = await manager.give<Submitted>('bulletinItemSubmit', news, 'bulletinItem { id }');
  await storeManager.give('bulletinItemPublish', { bulletinItemId: bulletinItem.id }, 'replayed');
  await manager.give('bulletinItemSubmit', shared, 'replayed');
}
