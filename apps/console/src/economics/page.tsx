import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { words } from './words';

export default function EconomicsPage() {
  const t = useWords(words);
  return <Page heading={t('heading')} />;
}
