import { Segmented } from 'antd';
import i18next from 'i18next';
import { keepLanguage, type Language, LANGUAGE_NAMES, LANGUAGES } from './languages';
import { useLanguage } from './words';

const OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

/** Changes the language of the page at once; what is typed into forms stays. */
export function LanguageSwitch() {
  const language = useLanguage();
  const choose = (chosen: Language) => {
    keepLanguage(chosen);
    void i18next.changeLanguage(chosen);
  };
  return (
    <Segmented
      aria-label="中文 / English"
      options={OPTIONS}
      value={language}
      onChange={choose}
      size="small"
    />
  );
}
