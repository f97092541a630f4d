import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { useStrings } from '../../../../components/strings';

type Permissions = Browser.permissions.Permissions;

/** The hosts of all governments; each scheme by itself, as the manifest offers them. */
const GOVERNMENT = ['*.gov.cn', '*.xn--zfr164b'].flatMap((host) => [`http://${host}/*`, `https://${host}/*`]);
const PAGE_FILES: Permissions = { permissions: ['pageCapture'] };
const FAILURES: Permissions = { permissions: ['webRequest'] };
const REDIRECTS: Permissions = { permissions: ['webNavigation'] };
const GOVERNMENT_HOSTS: Permissions = { origins: GOVERNMENT };

/** 权限: what is optional, why one might want it, and what was given. */
export function PermissionSettings() {
  const { permissions: t } = useStrings().setting;
  const origins = useOrigins();
  const sites = origins.filter((origin) => !GOVERNMENT.includes(origin));
  return (
    <section class="card">
      <h3>{t.title}</h3>
      <p class="soft">{t.help}</p>
      <ul class="entries">
        <Optional name={t.pageCapture} why={t.pageCaptureWhy} what={PAGE_FILES} known={origins} />
        <Optional name={t.webNavigation} why={t.webNavigationWhy} what={REDIRECTS} known={origins} />
        <Optional name={t.webRequest} why={t.webRequestWhy} what={FAILURES} known={origins} />
        <Optional name={t.hosts} why={t.hostsWhy} what={GOVERNMENT_HOSTS} known={origins} />
      </ul>
      <p class="soft">{t.picture}</p>
      <h4>{t.sites}</h4>
      {sites.length === 0 && <p class="soft">{t.noSites}</p>}
      <ul class="entries">
        {sites.map((origin) => (
          <li key={origin} class="line">
            <code>{origin}</code>
            <Release what={{ origins: [origin] }} name={origin} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Optional({
  name,
  why,
  what,
  known,
}: {
  readonly name: string;
  readonly why: string;
  readonly what: Permissions;
  /** Changes with every change of what is allowed. */
  readonly known: readonly string[];
}) {
  const { permissions: t } = useStrings().setting;
  const [state, setState] = useState<'granted' | 'not-granted' | 'unsupported'>('not-granted');
  useEffect(() => {
    browser.permissions
      .contains(what)
      .then((granted) => setState(granted ? 'granted' : 'not-granted'))
      .catch(() => setState('unsupported'));
  }, [known]);
  return (
    <li class="line">
      <div>
        <b>{name}</b>{' '}
        <span class={`tag ${state === 'granted' ? 'green' : ''}`}>
          {state === 'granted' ? t.granted : t.notGranted}
        </span>
        <p class="soft">{state === 'unsupported' ? t.unsupported : why}</p>
      </div>
      {state === 'granted' && <Release what={what} name={name} />}
      {state === 'not-granted' && (
        <button type="button" onClick={() => void browser.permissions.request(what).catch(() => false)}>
          {t.grant}
          <span class="unseen">{name}</span>
        </button>
      )}
    </li>
  );
}

/** What the installation itself needs cannot be given back: the browser refuses, and nothing happens. */
function Release({ what, name }: { readonly what: Permissions; readonly name: string }) {
  const { permissions: t } = useStrings().setting;
  return (
    <button type="button" onClick={() => void browser.permissions.remove(what).catch(() => false)}>
      {t.release}
      <span class="unseen">{name}</span>
    </button>
  );
}

/** Hosts that may be read, as they change. A new list after each change of any permission. */
function useOrigins(): readonly string[] {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = (): void =>
      void browser.permissions.getAll().then((all) => setOrigins([...(all.origins ?? [])]));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return origins;
}
