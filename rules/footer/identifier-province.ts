import { areaOf } from '../../utils/identifiers/areas';
import { type Province, provinceOf, provinceOfSign } from '../../utils/identifiers/provinces';
import { readIdentifiers, SITE_CODE } from '../../utils/identifiers/read';
import { defineRule, inapplicable, noted, pass, review } from '../core/rule';

/**
 * Whether the site code, the ICP number and the police number name one province. Never a fault: a shared platform's
 * holder, a supplier or a vertically managed unit may be filed elsewhere. Police numbers are asked by their first two
 * digits only, for the next four may be the police's own.
 */
export const identifierProvince = defineRule({
  id: 'identifier-province',
  version: 5,
  name: '备案号与所属地区不一致',
  clauses: [],
  pages: 'any',
  authority: 'question',
  reads: 'footer',
  lookedFor:
    '网站标识码前两位、ICP备案号的省份简称、公安备案号前两位所属的省份（蜀/川、黔/贵、陇/甘、滇/云、陕/秦视为相同）。',
  severity: '提示（无对应条款，供核对）',

  reasons: {
    agree: '网站标识码与备案号同属{province}',
    differ: '所属省份不同：{places}',
    'unknown-area': '网站标识码前六位 {area} 不在行政区划代码表中（开发区等可能使用自设代码）',
    'no-province': '国务院部门（bm）或兵团（BT）网站标识码不含省份，不比较',
    'too-few': '本页能读出省份的编号不足两个，无从比较',
  },

  guide: {
    verify:
      '分别点开 ICP 备案和公安备案链接，核对备案主体与网站主办单位；由集约化平台或上级单位统一备案的属正常。',
    fix: '备案主体与网站主办单位确有出入的，变更备案；页面抄错编号的，改正页脚。',
  },

  evaluate(page) {
    const { siteCode, icp, police } = readIdentifiers(page);
    const code = siteCode && SITE_CODE.test(siteCode.value) ? siteCode.value : null;
    if (code && /^[a-z]/i.test(code)) return inapplicable('no-province', [noted('页脚', code)]);

    const named: { readonly text: string; readonly province: Province }[] = [];
    const add = (text: string, province: Province | null): void => {
      if (province) named.push({ text, province });
    };
    if (code) add(`网站标识码 ${code}`, provinceOf(code));
    for (const { value } of icp) add(value, provinceOfSign(value.charAt(0)));
    for (const { value } of police) add(`公安备案号 ${value}`, provinceOf(value));

    const exhibits = named.map(({ text, province }) => noted('页脚', `${text}（${province.name}）`));
    const provinces = new Set(named.map(({ province }) => province.name));
    if (provinces.size > 1) {
      return review('differ', exhibits, {
        places: named.map(({ text, province }) => `${text}属${province.name}`).join('，'),
      });
    }
    if (code && !areaOf(code)) return review('unknown-area', exhibits, { area: code.slice(0, 6) });
    if (named.length < 2) return inapplicable('too-few', exhibits);
    return pass('agree', exhibits, { province: [...provinces].join('') });
  },
});
