import { ConfigProvider, type ThemeConfig } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect } from 'react';
import { LANGUAGE_TAGS } from './languages';
import { useLanguage } from './words';

/** Dense, as people want it who look at it all day; blue and greys with enough contrast for everybody. */
const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorLink: '#0958d9',
    colorTextDescription: 'rgba(0, 0, 0, 0.65)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.6)',
    colorTextDisabled: 'rgba(0, 0, 0, 0.55)',
    colorError: '#cf1322',
    // Words on tags, a shade darker than usual: these five are too pale on their own ground (WCAG 1.4.3).
    'orange-7': '#ad4e00',
    orange7: '#ad4e00',
    'green-7': '#237804',
    green7: '#237804',
    'gold-7': '#874d00',
    gold7: '#874d00',
    'cyan-7': '#006d75',
    cyan7: '#006d75',
    'lime-7': '#3f6600',
    lime7: '#3f6600',
    fontSize: 14,
    borderRadius: 4,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: { Descriptions: { labelColor: 'rgba(0, 0, 0, 0.65)' } },
};

/** The look of the page and the language of everything that antd says, down to its date pickers. */
export function DesignProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
  }, [language]);
  return (
    <ConfigProvider
      locale={language === 'zh' ? chinese : english}
      theme={THEME}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
