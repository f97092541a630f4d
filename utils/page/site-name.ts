import { isPicture } from './header';
import { isSample, readTag } from './meta';
import type { Page } from './page';
import { squeeze } from './text';
import type { Zone } from './zone';

/** How names of sites and their owners end. */
const SITE_END = /(?:政府|委员会|委|局|厅|部|署|办公室|院|网|网站|网站群|门户|平台|信息港|在线)$/;
/** What a name carries besides itself. */
const DECORATION =
  /^(?:欢迎(?:您)?(?:访问|光临|来到|登录)?|首页|主页|中国·)|(?:欢迎[您你].{0,4}|首页|主页)$/g;
const SITE_WORDS =
  /(?:[-·]?(?:官方)?(?:门户网站|门户网|网站|官网|门户)|(?<=政府|局|厅|委|委员会|办)网|政务网)$/;
/** Shorter names are parts of others. Characters. */
const MIN_NAME = 3;
const MIN_SHORT_NAME = 4;
/** A name set in two lines, with blanks between its letters. Characters. */
const MAX_BROKEN_NAME = 40;
/** A visitor is greeted, or told something: the name is said, not shown. */
const IN_SENTENCE = /欢迎|位置|版权|今天|扫描|[,。;!]/;

/** Where a site's name was found in a zone. */
export interface NameSighting {
  /** `shown`: as a line of text. `described`: in the description of a picture or its link. `said`: inside a sentence. */
  readonly how: 'shown' | 'described' | 'said';
  readonly node: number;
  readonly name: string;
}

/**
 * What the site may be called, best witness first: the name given by a person, the page's tag, then the parts of the
 * window's title that end as names of sites do.
 */
export function siteNames(page: Page, given: string | undefined): string[] {
  const tag = readTag(page, 'SiteName');
  const parts = page.snapshot.title
    .normalize('NFKC')
    .split(/[_|,>]|\s?[-—–]+\s?/)
    .map((part) => squeeze(part).replace(DECORATION, ''))
    .filter((part) => part.length <= 30 && SITE_END.test(part));
  const all = [given ?? '', tag.state === 'filled' && !isSample(tag) ? tag.value : '', ...parts];
  return [...new Set(all.map((name) => squeeze(name).replace(DECORATION, '')))].filter(
    (name) => coreOf(name).length >= MIN_NAME,
  );
}

/** What names of one site have in common: 某某县人民政府门户网站, 某某县人民政府网. */
export const coreOf = (name: string): string => squeeze(name).replace(DECORATION, '').replace(SITE_WORDS, '');

/** The first place of a zone that shows one of the names, or the end of one (市林业局 for 某某市林业局); null for none. */
export function findName(zone: Zone, names: readonly string[]): NameSighting | null {
  const { page } = zone;
  const cores = names.map(coreOf);
  let said: NameSighting | null = null;
  for (const range of zone.ranges) {
    let at = page.textSpan(range)[0];
    let before = '';
    for (const line of page.textOf(range).split('\n')) {
      const node = page.nodeAt(at);
      const alone = nameIn(line, names, cores);
      const isBroken = alone === null && before.length + line.length <= MAX_BROKEN_NAME;
      const name = alone ?? (isBroken ? nameIn(before + line, names, cores) : null);
      at += line.length + 1;
      // What was found in one line is not part of a name over two.
      before = name === null ? line : '';
      if (name === null) continue;
      if (!IN_SENTENCE.test(line)) return { how: 'shown', node, name };
      said ??= { how: 'said', node, name };
    }
  }
  for (const node of zone.select((one) => !one.hidden && one.tag[0] !== '#')) {
    const { attrs = {} } = page.node(node);
    for (const words of [attrs.alt, attrs.title, attrs['aria-label']]) {
      const name = words === undefined ? null : nameIn(words, names, cores);
      if (name !== null) return { how: 'described', node, name };
    }
  }
  return said;
}

/** Pictures of a zone that may show a name, drawn or not. */
export const picturesOf = (zone: Zone): number[] => zone.select(isPicture);

function nameIn(line: string, names: readonly string[], cores: readonly string[]): string | null {
  const written = squeeze(line);
  if (written.length < MIN_NAME) return null;
  const short = coreOf(line);
  // 某某县政府网 is the site; a bare 某某县政府 may be anything of the government.
  const loose = /网|门户/.test(written) ? shortened(written) : '';
  const at = cores.findIndex(
    (core) => written.includes(core) || loose.includes(shortened(core)) || isEndOf(short, core),
  );
  return names[at] ?? null;
}

const shortened = (name: string): string => name.replaceAll('人民政府', '政府');

const isEndOf = (short: string, core: string): boolean =>
  short.length >= MIN_SHORT_NAME && core.endsWith(short) && SITE_END.test(short);
