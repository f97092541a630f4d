import { headerOf } from '../page/header';
import { isSample, readTag } from '../page/meta';
import type { Page } from '../page/page';
import { coreOf, findName } from '../page/site-name';
import { squeeze } from '../page/text';
import { areaOf } from './areas';
import type { HostParts } from './host-parts';
import { spells } from './pinyin';
import { PROVINCES } from './provinces';
import { isShown } from './sightings';
import { readSiteCodes, SITE_CODE } from './site-code';

/** A name that the site gives itself, and where. */
export interface GivenName {
  readonly name: string;
  readonly place: 'SiteName' | '窗口标题' | '页面头部';
  /** Of a name in the header. */
  readonly node: number | null;
}

/** An area or an organ: 省市县区, 政府, 委员会, 局, 厅 … */
const OWNER =
  /政府|委员会|管委会|法院|检察院|政协|人大|[局厅署]|[委办部院](?=$|网|门户|官方|信息|政务)|办公[室厅]|[省市县区州盟旗](?!场|域|块)|兵团|中心|总队|支队|总站/;
/** A line of a header that is such a name. */
const OWNER_LINE = /^[一-龥·()]{2,30}(?:政府|委员会|局|厅|委|部|署|办公室)(?:门户网站|政务网|网站|网)?$/;
/** Words of a template that name nothing. */
const NOTHING = /^(?:首页|主页|网站首页|无标题文档|新建网页|门户网站|官方网站|欢迎.{0,8})$/;
const MAX_NAME = 60;

/** The names a home page gives its site: by its tag, its window, and lines of its header. Best witness first. */
export function givenNames(page: Page): GivenName[] {
  const tag = readTag(page, 'SiteName');
  const names: GivenName[] = [];
  if (tag.state === 'filled' && !isSample(tag))
    names.push({ name: squeeze(tag.value), place: 'SiteName', node: null });
  for (const part of page.snapshot.title.normalize('NFKC').split(/[_|,>]|\s?[-—–]+\s?/))
    names.push({ name: squeeze(part), place: '窗口标题', node: null });
  const header = headerOf(page);
  for (const range of header.ranges) {
    let at = page.textSpan(range)[0];
    for (const line of page.textOf(range).split('\n')) {
      const name = squeeze(line);
      if (OWNER_LINE.test(name)) names.push({ name, place: '页面头部', node: page.nodeAt(at) });
      at += line.length + 1;
    }
  }
  return names.filter(({ name }) => /[一-龥]/.test(name) && name.length <= MAX_NAME && !NOTHING.test(name));
}

/** Whether a name says whose site it is. */
export const namesOwner = ({ name }: GivenName): boolean => OWNER.test(name);

/** The given name, or the sighting in the header, that holds a registered name; null for none. */
export function findRegistered(
  page: Page,
  names: readonly GivenName[],
  registered: string,
): GivenName | null {
  const wanted = loose(registered);
  const given = names.find(({ name }) => loose(name).includes(wanted));
  if (given) return given;
  const shown = findName(headerOf(page), [registered]);
  return shown && { name: shown.name, place: '页面头部', node: shown.node };
}

const loose = (name: string): string => coreOf(name).replaceAll('人民政府', '政府').replace(/[·()]/g, '');

/**
 * The label of a government host that is neither pinyin nor initials of the owner's name, its area or the areas above it;
 * null where all fit, or where nothing can be compared.
 */
export function foreignLabel(page: Page, { labels, government }: HostParts, owner: string): string | null {
  if (government !== 'gov.cn') return null;
  const above = areasAbove(page);
  // Without a code on the page, the province that a label may begin with is unknown.
  const names = above === '' ? ['', ...PROVINCES.map(({ name }) => name)] : [above];
  const own = labels.filter((label) => label !== 'www' && /^[a-z]/.test(label) && !ENGLISH.has(label));
  return own.find((label) => !names.some((name) => spells(label, name + owner))) ?? null;
}

/** Province, city and county of the site code, in this order; '' without one. */
function areasAbove(page: Page): string {
  const code = readSiteCodes(page).find((one) => isShown(one) && SITE_CODE.test(one.value))?.value ?? '';
  if (!/^\d{6}/.test(code)) return '';
  const areas = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)].map(areaOf);
  return [...new Set(areas.flatMap((area) => (area ? [area.name] : [])))].join('');
}

/** English words that departments are called by. */
const ENGLISH: ReadonlySet<string> = new Set(
  'audit civil commerce court culture customs drug edu education emergency env environment finance food forest forestry foreign health heritage housing industry justice labor law market medical museum news number police public safety science sports sport statistics stats tax tour tourism traffic transport urban veterans water weather zwgk'.split(
    ' ',
  ),
);
