/** 省级行政区 as identifiers name it. */
export interface Province {
  /** First two digits of its area codes: GB/T 2260. */
  readonly code: string;
  readonly name: string;
  /** The signs that ICP and police numbers begin with, either for either: 蜀ICP备 stands beside 川公网安备. */
  readonly signs: string;
}

const province = (code: string, name: string, signs: string): Province => ({ code, name, signs });

/** The thirty-one provinces whose sites carry these numbers; order and codes of GB/T 2260. */
export const PROVINCES: readonly Province[] = [
  province('11', '北京', '京'),
  province('12', '天津', '津'),
  province('13', '河北', '冀'),
  province('14', '山西', '晋'),
  province('15', '内蒙古', '蒙'),
  province('21', '辽宁', '辽'),
  province('22', '吉林', '吉'),
  province('23', '黑龙江', '黑'),
  province('31', '上海', '沪'),
  province('32', '江苏', '苏'),
  province('33', '浙江', '浙'),
  province('34', '安徽', '皖'),
  province('35', '福建', '闽'),
  province('36', '江西', '赣'),
  province('37', '山东', '鲁'),
  province('41', '河南', '豫'),
  province('42', '湖北', '鄂'),
  province('43', '湖南', '湘'),
  province('44', '广东', '粤'),
  province('45', '广西', '桂'),
  province('46', '海南', '琼'),
  province('50', '重庆', '渝'),
  province('51', '四川', '蜀川'),
  province('52', '贵州', '黔贵'),
  province('53', '云南', '滇云'),
  province('54', '西藏', '藏'),
  province('61', '陕西', '陕秦'),
  province('62', '甘肃', '陇甘'),
  province('63', '青海', '青'),
  province('64', '宁夏', '宁'),
  province('65', '新疆', '新'),
];

/** The province of an area code, a site code or a police number, by its first two digits; null for anything else. */
export const provinceOf = (code: string): Province | null =>
  /^\d{6}/.test(code) ? (PROVINCES.find((one) => code.startsWith(one.code)) ?? null) : null;

/** The province whose sign this character is; null for a city's sign such as 深, or none. */
export const provinceOfSign = (sign: string): Province | null =>
  sign.length === 1 ? (PROVINCES.find((one) => one.signs.includes(sign)) ?? null) : null;
