import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { words } from './words';

export default function EnrolmentPage() {
  const t = useWords(words);
  return <Page heading={t('heading')} />;
}
