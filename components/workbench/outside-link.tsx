import type { ComponentChildren } from 'preact';
import { addressOf } from '../../utils/register/addresses';
import { useStrings } from '../strings';

/** A link to a page of a site, opened beside the workbench. What leads nowhere on the web is shown as text. */
export function OutsideLink({
  url,
  children = url,
  ...rest
}: {
  readonly url: string;
  readonly class?: string;
  readonly children?: ComponentChildren;
}) {
  const { inspection: t } = useStrings();
  const address = webAddress(url);
  if (address === null) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer" {...rest}>
      {children}
      <span aria-hidden="true">{' ↗'}</span>
      <span class="unseen">{t.newTab}</span>
    </a>
  );
}

/** Registers write hosts without a scheme; pages may write anything. */
function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return addressOf(url);
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}
