import { describe, expect, it } from 'vitest';
import { registerSite } from '../../tests/helpers/register';
import { RegisterSite } from '../model/register';
import { fieldsTold, fieldText, SITE_FIELDS } from './site-fields';

describe('the fields of a site', () => {
  it('are all of the register’s but the ids', () => {
    const { id, registerId, ...rest } = RegisterSite.shape;
    expect([...SITE_FIELDS].sort()).toEqual(Object.keys(rest).sort());
  });

  it('are told as an inspector reads them, blanks as nothing', () => {
    const site = registerSite({
      hosts: ['a.gov.cn', 'b.gov.cn'],
      isInstitution: false,
      weibo: { name: '甲发布', url: '' },
    });
    const texts = SITE_FIELDS.map((field) => fieldText(site, field));
    expect(texts.slice(0, 4)).toEqual(['3415240001', site.name, site.homeUrl, 'a.gov.cn；b.gov.cn']);
    expect(
      ['bucket', 'type', 'state', 'isInstitution', 'hasOutwardService', 'weibo', 'wechat'].map(
        (field) => texts[SITE_FIELDS.indexOf(field as 'bucket')],
      ),
    ).toEqual(['县级门户', '政府门户网站', '正常运行', '否', '', '甲发布', '']);
    expect(fieldText(registerSite({ bucket: 'unknown', type: 'unknown' }), 'bucket')).toBe('');
  });

  it.each([
    [{ name: 0, state: 1 }, ['name', 'state', 'stateSince']],
    [{ domains: 0 }, ['hosts']],
    [{ province: 0 }, ['province']],
    [{ area: 0 }, ['province', 'city', 'county']],
    [{ weiboUrl: 0, wechatName: 1, level: 2 }, ['weibo', 'wechat', 'bucket']],
  ])('that %j tells are %j', (mapping, fields) => {
    expect([...fieldsTold(mapping)]).toEqual(fields);
  });
});
