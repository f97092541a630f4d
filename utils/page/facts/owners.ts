import { type ColumnOwner, ownerOf } from '../../identifiers/column-hosts';
import type { HostParts } from '../../identifiers/host-parts';
import { splitHost } from '../../identifiers/hosts';

/**
 * Whose host a link leads to, seen from the page's own. `own`, also with or without `www.`. `column`: a host of the
 * site's that stands for a column. `family`: another below the same registrable name, perhaps a sister department's.
 * `government`: another government's, or a platform that many share. `other`: anybody's.
 */
export type Owner = 'own' | 'column' | 'family' | 'government' | 'other';

const GOVERNMENT = /\.(?:gov\.cn|xn--zfr164b)$/;
const OWNERS: Readonly<Record<ColumnOwner, Owner>> = {
  own: 'own',
  subdomain: 'column',
  unknown: 'family',
  others: 'government',
  outside: 'other',
};

/** Tells owners of hosts, each once. */
export class Owners {
  private readonly known = new Map<string, Owner>();

  constructor(private readonly own: HostParts) {}

  of(host: string): Owner {
    let owner = this.known.get(host);
    if (owner === undefined) {
      owner = this.tell(host);
      this.known.set(host, owner);
    }
    return owner;
  }

  /** The suffix list is dear, and needed only for hosts of the own family: `ownerOf` tells those apart. */
  private tell(name: string): Owner {
    const { registrable } = this.own;
    const isFamily = registrable !== null && (name === registrable || name.endsWith(`.${registrable}`));
    const address = `http://${name}/`;
    if ((!isFamily && name !== this.own.ascii) || !URL.canParse(address))
      return GOVERNMENT.test(name) ? 'government' : 'other';
    const owner = ownerOf({ node: -1, name: '', host: splitHost(address) }, this.own);
    return OWNERS[owner];
  }
}
