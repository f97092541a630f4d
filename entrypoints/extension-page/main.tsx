import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { LanguageProvider, STRINGS } from '../../components/strings';
import '../../components/base.css';
import '../../components/findings.css';

/** Shows a page of the extension, in the language of the browser's own menus. */
export function mount(page: ComponentChild): void {
  const language = browser.i18n.getUILanguage().startsWith('zh') ? 'zh' : 'en';
  document.documentElement.lang = language;
  document.title = STRINGS[language].title;
  const app = document.querySelector('#app');
  if (app) render(<LanguageProvider value={STRINGS[language]}>{page}</LanguageProvider>, app);
}

export type Save = (name: string, content: BlobPart, mediaType: string) => void;

/** Hands a file to the browser as a download. */
export const save: Save = (name, content, mediaType) => {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The download holds the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
