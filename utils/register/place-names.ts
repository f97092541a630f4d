import { type Area, areaOf, everyArea } from '../identifiers/areas';

/** An area by one of its names. */
export interface NamedArea {
  /** Six digits; `BT0000` for 新疆生产建设兵团, which the list of areas does not have. */
  readonly code: string;
  readonly level: Area['level'];
  /** 太原 for 太原市, 恩施州 for 恩施土家族苗族自治州. */
  readonly short: boolean;
  readonly former: boolean;
}

/** 新疆生产建设兵团 counts as a province in every table. */
const CORPS = { code: 'BT0000', name: '新疆生产建设兵团' };
/** Entries of the old lists that are no places. */
const NO_PLACE = /^(?:市辖区|县|省直辖.*|自治区直辖.*)$/;
const PEOPLES =
  '壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|塔塔尔|赫哲|高山|珞巴|各|多';
/** `土家族苗族自治州`, `回族自治区`, `蒙古自治州`. */
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族?)*(?:联合)?自治(区|州|县|旗)$`);
const PLAIN = /(?:省|市|地区|盟|林区|特区|新区|县|区|旗)$/;

let index: ReadonlyMap<string, readonly NamedArea[]> | null = null;

/** The areas that a text names, whole or without the last words of the name. Two characters at least. */
export function areasNamed(text: string): readonly NamedArea[] {
  index ??= build();
  return index.get(text) ?? [];
}

/** Longest name in the index, in characters. */
export const LONGEST_PLACE = 20;

function build(): Map<string, NamedArea[]> {
  const names = new Map<string, NamedArea[]>();
  const add = (name: string, area: NamedArea): void => {
    if (name.length < 2) return;
    const others = names.get(name) ?? [];
    if (!others.some(({ code }) => code === area.code)) names.set(name, [...others, area]);
  };
  const { current, former } = everyArea();
  for (const [areas, isFormer] of [[current, false] as const, [former, true] as const]) {
    for (const { code, name, level } of areas) {
      if (NO_PLACE.test(name)) continue;
      add(name, { code, level, short: false, former: isFormer });
      for (const short of shortNames(name)) add(short, { code, level, short: true, former: isFormer });
    }
  }
  const corps = { code: CORPS.code, level: 'province', short: false, former: false } as const;
  for (const name of [CORPS.name, '兵团', '生产建设兵团']) add(name, corps);
  return names;
}

function shortNames(name: string): string[] {
  const autonomous = AUTONOMOUS.exec(name);
  if (!autonomous) return [name.replace(PLAIN, '')];
  const stem = name.slice(0, autonomous.index);
  // 内蒙古 and 西藏 have the people in their own name.
  if (stem.length < 2) return [name.replace(/自治.$/, '')];
  return [stem, `${stem}${autonomous[1]}`, `${stem}自治${autonomous[1]}`];
}

export interface Place {
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** The names, in full, of an area and of what it lies in; '' for levels it does not have: a district of 北京 has no city. */
export function placeOf(code: string): Place | null {
  if (code.startsWith('BT')) return { province: CORPS.name, city: '', county: '' };
  const area = areaOf(code);
  if (!area) return null;
  const nameOf = (six: string): string => {
    const name = areaOf(six)?.name ?? '';
    return NO_PLACE.test(name) ? '' : name;
  };
  return {
    province: nameOf(`${area.code.slice(0, 2)}0000`),
    city: area.level === 'province' ? '' : nameOf(`${area.code.slice(0, 4)}00`),
    county: area.level === 'county' ? nameOf(area.code) : '',
  };
}
