import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useWords } from '../language/words';
import { Nothing } from './nothing';
import { words } from './words';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a fault of one screen, or a page that could not be fetched, from taking the menu with it. */
export class PageGuard extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useWords(words);
  const again = <Button onClick={() => location.reload()}>{t('reload')}</Button>;
  return <Nothing sentence={t('broken')}>{again}</Nothing>;
}
