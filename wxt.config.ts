import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * The manifest. Nothing host-wide at install: a click grants `activeTab`, and whole sites are asked for when a
 * feature needs them. `E2E=1` builds the variant that browser tests and `npm run audit` drive, where nobody can
 * answer Chrome's permission bubble; it goes to its own folder and is never packed.
 */
const e2e = process.env.E2E === '1';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${e2e ? '-e2e' : ''}`,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'downloads',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      ...(e2e ? ['pageCapture', 'webNavigation', 'webRequest'] : []),
    ],
    optional_permissions:
      browser === 'firefox'
        ? ['webNavigation', 'webRequest']
        : ['pageCapture', 'webNavigation', 'webRequest'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(e2e ? { host_permissions: ['<all_urls>'] } : {}),
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed_schema.json' } }),
    action: { default_title: '__MSG_actionTitle__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+J' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'xunjian@zhengwang.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  vite: () => ({ plugins: [preact()], build: { sourcemap: false } }),
});
