import { readGuide } from '../../utils/page/guides/guide';
import type { NodeRange, Page, TextMatch } from '../../utils/page/page';
import { cellsOf, Tables } from '../../utils/page/tables';
import { Tree } from '../../utils/page/tree';
import { defineRule, fail, inapplicable, pass, review, searched, seen } from '../core/rule';

/** 其他材料, 相关证明材料, 等材料, 法律法规规定的其他… Every repeat is bounded. */
const CATCH_ALL =
  /(?:规定|要求|认为|需要)(?:应当?|需要?|必须)?(?:提交|提供|补充|具备|递交)?的?其[他它](?:的|相关|有关|必要|证明|申请){0,2}(?:材料|资料|文件|证件|证明)?|(?:其[他它]|相关|有关)(?:的|相关|有关|必要|必需|需要|证明|申请|辅助|佐证){0,2}(?:材料|资料|证件|证明文件|文件)|等(?:相关|有关|其[他它]|证明){0,2}(?:材料|资料|证件|文件)/g;
/** 无需提供其他材料 asks for nothing. */
const REFUSED = /(?:无需|无须|不需|不用|不得|不再|免予?)[^\n。;,]{0,10}$/;
/** A button or a column, not a material; or a material that is said to be none. */
const NO_MATERIAL =
  /^(?:下载|清单|目录|名称|样本|模板|链接|上传|说明)|^(?: ?| ?:\s?)(?:无|没有|暂无|不涉及|无需提供|不需要|-{1,2}|\/) ?(?:$|[\n。;,)])/;
/** The same in the other cell of a row of two: `其他材料 | 无`. In a wider row it is said of a form, or of a number. */
const NONE = /^:?(?:无|没有|暂无|不涉及|无需提供|不需要|-{1,2}|\/)$/;
/** The same in the line below a name that has its own, outside tables: under a heading, in a list of terms. */
const NONE_BELOW = /^ ?\n\s?(?:无|没有|暂无|不涉及|无需提供|不需要|-{1,2}|\/) ?(?:$|[\n。])/;
const BEFORE_NAME = /(?:^|\n)[^\n\u4e00-\u9fff]{0,6}$/;
/** 与其他材料一并装订, 其他材料齐全的: the materials named before and after. */
const JOINED = /[与和同随跟]$/;
const TOGETHER = /^(?:一并|一起|一同|一道|合并|按顺序|装订|分开)/;
const ALREADY = /^(?:齐全|齐备|完备|(?:均|都|一律)(?!应?当?需?要?(?:提[交供]|报送|递交))|不变|同上|不再)/;
/** By the law, not by a material: 依照有关文件规定处理. */
const BY_LAW = /(?:依照|按照|依据|根据|遵照|参照|符合|违反|按|依)$/;
const OF_LAW = /^的?(?:规定|要求|精神|执行|办理)/;
const ASKS = /提[交供]|递交|报送|出具|材料|资料|证[件明]/;
/** Where a material comes from, as the standard catalogue words it: 政府部门核发的证件、文件等材料. */
const SOURCE =
  /^(?:申请|申报|办理|提交|所需|必要|证明|获取)?(?:材料|资料|证件|文件|要件)?的?来源(?:渠道|方式|途径)?(?:说明)?:?$/;
/** From the name's first character to the words on other materials. */
const SOURCE_REACH = 60;
const SOURCE_LABEL = /来源(?:渠道|方式|途径)?(?:说明)?:(?:(?!\d{1,2}[.、)])[^;。]){0,40}$/;

/**
 * The materials part must not end in a catch-all such as 法律法规规定的其他材料. Law quoted in 设定依据 is lawful text;
 * a catch-all in another part of the guide is a person's to judge.
 */
export const guideVagueWording = defineRule({
  id: 'guide-vague-wording',
  version: 5,
  name: '办事指南表述含糊',
  clauses: ['Z19-D2.4'],
  pages: ['guide'],
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '办理材料部分的兜底表述：其他材料、相关材料、等材料、法律法规规定的其他材料、按规定提交的其他材料。',
  severity: '每个事项扣2分（办事指南最多扣8分）；扣分只对政府门户网站，部门网站为提示',

  reasons: {
    specific: '办理材料部分没有兜底表述',
    'catch-all': '办理材料部分表述含糊：“{wording}”',
    outside: '办理材料部分之外有类似表述：“{wording}”，请核对是否指办理材料',
    unread: '办理材料在附件、图片或链接中，未能读到',
    'no-materials': '没有读到办理材料部分（见“办事指南要素缺失”）',
    'other-edition': '2015年普查标准没有此项',
  },

  guide: {
    verify: '阅读办理材料的每一项，看是否有无法据以准备材料的兜底表述。',
    fix: '删去“其他材料”等兜底表述，逐项写明材料名称和要求。',
  },

  evaluate(page, { edition }) {
    if (edition === 'Z15') return inapplicable('other-edition', []);
    const guide = readGuide(page);
    const materials = guide.elements.find(({ id }) => id === 'materials');
    if (materials?.state === 'elsewhere')
      return review('unread', [searched('办理材料', materials.label ?? guide.root)]);
    if (materials?.state !== 'present')
      return inapplicable('no-materials', [searched('办事指南', guide.root)]);

    const inside = catchAlls(guide.page, materials.ranges);
    const [first] = inside;
    if (first) return fail('catch-all', exhibits('办理材料', inside), { wording: sentenceOf(first) });
    const others = guide.elements.filter(({ id }) => id === 'conditions' || id === 'process');
    const outside = catchAlls(
      guide.page,
      others.flatMap(({ ranges }) => ranges),
    );
    const [other] = outside;
    if (other)
      return review('outside', exhibits('办事指南其他部分', outside), { wording: sentenceOf(other) });
    return pass('specific', [searched('办理材料', materials.label ?? guide.root)]);
  },
});

function catchAlls(page: Page, ranges: readonly NodeRange[]): TextMatch[] {
  const found = ranges
    .flatMap((range) => page.findAll(range, CATCH_ALL))
    .filter(({ match }) => asksForMaterial(match));
  if (found.length === 0) return found;
  const tables = new Tables(new Tree(page));
  const columns = sourceColumns(tables);
  return found.filter((one) => !isSource(tables, columns, one) && !isNone(tables, one));
}

function asksForMaterial(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 80), match.index);
  const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 8);
  const rest = /^[^\n。;]{0,40}/.exec(match.input.slice(match.index + match[0].length))?.[0] ?? '';
  const isInTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
  const isNamed =
    !match[0].startsWith('等') && (ALREADY.test(after) || (JOINED.test(before) && TOGETHER.test(after)));
  const isLaw = BY_LAW.test(before) && OF_LAW.test(after) && !ASKS.test(rest);
  return !isInTitle && !isNamed && !isLaw && !REFUSED.test(before) && !NO_MATERIAL.test(after);
}

/** Whether a row of two cells, the name of the part beside them aside, or the line below says that there are none. */
function isNone(tables: Tables, { match, node }: TextMatch): boolean {
  const cell = tables.cellOf(node);
  if (cell < 0) {
    const end = match.index + match[0].length;
    return (
      BEFORE_NAME.test(match.input.slice(Math.max(0, match.index - 8), match.index)) &&
      NONE_BELOW.test(match.input.slice(end, end + 12))
    );
  }
  const { rows, places } = tables.grid(tables.tableOf(cell));
  const row = places.get(cell)?.row ?? -1;
  const isTall = (one: number): boolean => [row - 1, row + 1].some((other) => rows[other]?.includes(one));
  const [name, value, more] = cellsOf(rows[row]).filter((one) => !isTall(one));
  const text = tables.tree.text(cell).trim();
  return (
    name === cell &&
    value !== undefined &&
    more === undefined &&
    text.endsWith(match[0].trim()) &&
    NONE.test(tables.tree.text(value).replace(/\s/g, ''))
  );
}

/** Finds the first row of a table's column that names it as where a material comes from; each is looked through once. */
function sourceColumns(tables: Tables): (table: number, column: number) => number {
  const found = new Map<string, number>();
  return (table, column) => {
    const key = `${table}:${column}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const row = tables.grid(table).rows.findIndex((cells) => isSourceName(tables, cells[column]));
    found.set(key, row);
    return row;
  };
}

const isSourceName = (tables: Tables, cell: number | undefined): boolean =>
  cell !== undefined && SOURCE.test(tables.tree.text(cell).replace(/\s/g, ''));

/** Whether a text stands behind or below a name for where a material comes from. */
function isSource(
  tables: Tables,
  namedIn: (table: number, column: number) => number,
  { match, node }: TextMatch,
): boolean {
  const before = match.input.slice(Math.max(0, match.index - SOURCE_REACH), match.index);
  if (SOURCE_LABEL.test(before.slice(before.lastIndexOf('\n') + 1))) return true;
  const cell = tables.cellOf(node);
  if (cell < 0) return false;
  const table = tables.tableOf(cell);
  const { rows, places } = tables.grid(table);
  const place = places.get(cell);
  if (!place) return false;
  const head = namedIn(table, place.column);
  return (head >= 0 && head < place.row) || isSourceName(tables, rows[place.row]?.[place.column - 1]);
}

const exhibits = (place: string, found: readonly TextMatch[]) =>
  found.map((one) => seen(place, one.node, sentenceOf(one)));

/** The wording with what stands around it in its line. */
function sentenceOf({ match }: TextMatch): string {
  const { input, index } = match;
  const from = Math.max(input.lastIndexOf('\n', index) + 1, index - 30);
  const end = input.indexOf('\n', index);
  return input.slice(from, Math.min(end < 0 ? input.length : end, index + match[0].length + 20)).trim();
}
