const zh = {
  save: '确定',
  cancel: '取消',
  done: '已完成。',
};
const en: Record<keyof typeof zh, string> = {
  save: 'OK',
  cancel: 'Cancel',
  done: 'Done.',
};

export const words = { zh, en };
