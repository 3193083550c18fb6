import { isDealerSystem } from '../session/viewer';
import type { Screen } from '../shell/screen';

export const screen: Screen = {
  path: 'imports',
  title: { zh: '数据导入', en: 'Import centre' },
  for: isDealerSystem,
  page: () => import('./page'),
};
