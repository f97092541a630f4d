import {
  findRegistered,
  foreignLabel,
  type GivenName,
  givenNames,
  namesOwner,
} from '../../utils/identifiers/site-owner';
import { isFragment } from '../../utils/page/header';
import { defineRule, type Exhibit, inapplicable, noted, pass, review, seen } from '../core/rule';

/**
 * A site is named after its area or department, as registered. And its host should be the pinyin or the English name of
 * the same: what fits neither pinyin nor initials is worth a look, for English nobody can tell from here.
 */
export const siteNameMatch = defineRule({
  id: 'site-name-match',
  version: 1,
  name: '网站名称不规范',
  clauses: ['Z19-D4.1', 'G47-三'],
  pages: ['home'],
  authority: 'question',
  reads: 'page',
  lookedFor:
    'SiteName 标签、窗口标题和页面头部中的地区、部门名称，并与登记名称比较；域名各级与地区、部门名称的拼音、首字母比较。',
  severity: '扣1分（域名名称一项）；部门网站为提示',

  reasons: {
    registered: '网站名称“{name}”与登记名称一致',
    named: '网站名称“{name}”含有地区或部门名称',
    differs: '网站名称“{name}”与登记名称“{registered}”不一致，请核对',
    'no-owner': '网站名称“{name}”没有地区或部门名称，请核对是否规范',
    nameless: '首页的 SiteName 标签、窗口标题和头部文字中没有网站名称，请查看头部图片',
    gate: '首页几乎没有文字，可能是引导页；请在进入后的页面检查',
    'host-unlike': '网站名称“{name}”，域名中的“{label}”与其拼音、首字母对不上，请核对是否其英文名称或简称',
  },

  guide: {
    verify: '核对网站名称是否以本地区、本部门机构名称命名，与网站名录一致；域名是否为其拼音或英文。',
    fix: '按本地区、本部门机构名称规范网站名称，各处统一；名称或域名变更的，同时更新报送系统。',
  },

  evaluate(page, { site, host }) {
    const names = givenNames(page);
    const [first] = names;
    const registered = site.name?.trim() ?? '';
    const match = registered === '' ? undefined : findRegistered(page, names, registered);
    if (!first && !match && isFragment(page)) return inapplicable('gate', []);
    if (!first && !match) return review('nameless', [noted('窗口标题', page.snapshot.title, 'searched')]);
    if (match === null && first)
      return review('differs', names.slice(0, 5).map(exhibit), { name: first.name, registered });
    const named = match ?? names.find(namesOwner);
    if (!named) return review('no-owner', names.slice(0, 5).map(exhibit), { name: first?.name ?? '' });

    const params = { name: named.name };
    const label = foreignLabel(page, host, `${registered}${named.name}`);
    if (label !== null)
      return review('host-unlike', [exhibit(named), noted('地址栏', host.unicode)], { ...params, label });
    return pass(match ? 'registered' : 'named', [exhibit(named)], params);
  },
});

const exhibit = ({ name, place, node }: GivenName): Exhibit =>
  node === null ? noted(place, name) : seen(place, node, name);
