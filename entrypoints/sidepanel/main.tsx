import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LanguageProvider, STRINGS } from '../../components/strings';
import { App } from './app';
import './style.css';

const language = browser.i18n.getUILanguage().startsWith('zh') ? 'zh' : 'en';
document.documentElement.lang = language;
document.title = STRINGS[language].title;

/** Hands a text to the browser as a file to download. */
function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The download holds the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** `?tab=<id>` ties the panel to one tab; without it, it follows the tab in front. */
const pinned = new URLSearchParams(location.search).get('tab');
const app = document.querySelector('#app');
if (app) {
  render(
    <LanguageProvider value={STRINGS[language]}>
      <App pinned={pinned === null ? null : Number(pinned)} save={saveText} />
    </LanguageProvider>,
    app,
  );
}
