const zh = {
  product: 'AutoClub 控制台',
  screens: '功能菜单',
  loading: '正在加载…',
  notFound: '没有这个页面。',
  notForYou: '此页面不对您的身份开放。',
  toFirst: '回到首页',
  skip: '跳到正文',
  broken: '此页面出现错误，请重新加载。',
  reload: '重新加载',
};
const en: Record<keyof typeof zh, string> = {
  product: 'AutoClub console',
  screens: 'Screens',
  loading: 'Loading…',
  notFound: 'There is no such page.',
  notForYou: 'This page is not for your role.',
  toFirst: 'Go to your first page',
  skip: 'Skip to the content',
  broken: 'Something on this page went wrong. Load it again.',
  reload: 'Load again',
};

export const words = { zh, en };
