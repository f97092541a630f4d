import { describe, expect, it } from 'vitest';
import { readPlace } from './area-cells';

const NONE = { area: '', province: '', city: '', county: '', code: '' };
const ofArea = (area: string, code = '') => {
  const { province, city, county, unread } = readPlace({ ...NONE, area, code });
  return [province, city, county, ...(unread ? [`?${unread}`] : [])].join('/');
};
const ofLevels = (province: string, city: string, county: string, code = '') => {
  const place = readPlace({ ...NONE, province, city, county, code });
  return [place.province, place.city, place.county].join('/');
};

describe('所属地区 in one cell', () => {
  it.each([
    ['山西省太原市小店区', '山西省/太原市/小店区'],
    ['山西省 / 太原市 / 小店区', '山西省/太原市/小店区'],
    ['山西太原', '山西省/太原市/'],
    ['六安市', '安徽省/六安市/'],
    ['忻州', '山西省/忻州市/'],
    ['金寨县', '安徽省/六安市/金寨县'],
    ['安徽省金寨县', '安徽省/六安市/金寨县'],
    ['北京市', '北京市//'],
    ['北京市东城区', '北京市//东城区'],
    ['河南省济源市', '河南省//济源市'],
    ['吉林', '吉林省//'],
    ['吉林市', '吉林省/吉林市/'],
    ['吉林省吉林市昌邑区', '吉林省/吉林市/昌邑区'],
    ['海南', '海南省//'],
    ['西藏那曲地区', '西藏自治区/那曲地区/'],
    ['西藏那曲市', '西藏自治区/那曲市/'],
    ['内蒙古呼和浩特', '内蒙古自治区/呼和浩特市/'],
    ['恩施州', '湖北省/恩施土家族苗族自治州/'],
    ['广西壮族自治区', '广西壮族自治区//'],
    ['新疆生产建设兵团', '新疆生产建设兵团//'],
    ['341500', '安徽省/六安市/'],
    ['', '//'],
    ['省本级', '//'],
  ])('%j is %s', (area, place) => {
    expect(ofArea(area)).toBe(place);
  });

  it('leaves a township below its county', () => {
    expect(ofArea('上海市浦东新区曹路镇')).toBe('上海市//浦东新区');
  });

  it.each([
    ['六安市集中示范园区', '安徽省/六安市//?集中示范园区'],
    ['某某市', '///?某某市'],
    ['鼓楼区', '///?鼓楼区'],
    ['朝阳', '///?朝阳'],
    ['大同', '///?大同'],
    ['小店', '///?小店'],
    ['999999', '///?999999'],
  ])('does not guess at %j', (area, place) => {
    expect(ofArea(area)).toBe(place);
  });

  it('takes the one of several that agrees with the code', () => {
    expect(ofArea('鼓楼区', '3501020001')).toBe('福建省/福州市/鼓楼区');
    expect(ofArea('大同', '1402000001')).toBe('山西省/大同市/');
    expect(ofArea('鼓楼区', '3415000001')).toBe('///?鼓楼区');
  });
});

describe('a cell for each level', () => {
  it.each([
    [['山西', '太原', '小店'], '山西省/太原市/小店区'],
    [['', '太原市', ''], '山西省/太原市/'],
    [['', '大同', ''], '山西省/大同市/'],
    [['', '', '平顺县'], '山西省/长治市/平顺县'],
    [['山西省', '省直', ''], '山西省//'],
    [['北京市', '北京市', '东城区'], '北京市//东城区'],
    [['重庆市', '市辖区', '璧山区'], '重庆市//璧山区'],
    [['江苏省', '', '鼓楼区'], '江苏省//鼓楼区'],
    [['江苏省', '徐州市', '鼓楼区'], '江苏省/徐州市/鼓楼区'],
    [['安徽省', '六安市', '集中示范园区'], '安徽省/六安市/集中示范园区'],
    [['', '某某新区', ''], '/某某新区/'],
  ])('%j is %s', ([province = '', city = '', county = ''], place) => {
    expect(ofLevels(province, city, county)).toBe(place);
  });
});

describe('a table without areas', () => {
  it('has those of the codes, and says so', () => {
    expect(readPlace({ ...NONE, code: '3415240001' })).toEqual({
      province: '安徽省',
      city: '六安市',
      county: '金寨县',
      unread: '',
      fromCode: true,
    });
    expect(readPlace({ ...NONE, code: 'BT03000040' })).toMatchObject({
      province: '新疆生产建设兵团',
      fromCode: true,
    });
    expect(readPlace({ ...NONE, code: '4412910008' })).toMatchObject({ province: '', fromCode: false });
    expect(readPlace({ ...NONE, code: 'bm14000002' })).toMatchObject({ province: '', fromCode: false });
  });
});
