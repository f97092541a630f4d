import { describe, expect, it } from 'vitest';
import { readBucket, readSiteType, readState } from './register-words';

describe('readState', () => {
  it.each([
    ['正常运行', 'running'],
    ['运行', 'running'],
    ['试运行', 'running'],
    ['暂时下线', 'suspended'],
    ['临时关停（升级改造）', 'suspended'],
    ['网站下线中', 'closing'],
    ['正在关停', 'closing'],
    ['永久下线', 'closed'],
    ['已关停', 'closed'],
    ['整合迁移', 'closed'],
    ['其它', 'other'],
    ['停止运行', undefined],
    ['未正常运行', undefined],
    ['下线', undefined],
    ['', undefined],
  ])('%j is %s', (text, state) => {
    expect(readState(text)).toBe(state);
  });
});

describe('readSiteType', () => {
  it.each([
    ['政府门户网站', 'portal'],
    ['门户', 'portal'],
    ['部门网站', 'department'],
    ['专项网站', 'special'],
    ['', 'unknown'],
    ['其他', undefined],
  ])('%j is %s', (text, type) => {
    expect(readSiteType(text)).toBe(type);
  });
});

describe('readBucket', () => {
  it.each([
    ['省级门户', 'unknown', 'province-portal'],
    ['省直部门', 'unknown', 'province-department'],
    ['自治区级', 'portal', 'province-portal'],
    ['市级', 'department', 'city-department'],
    ['设区市', 'portal', 'city-portal'],
    ['市级开发区', 'department', 'city-department'],
    ['县（市、区）级', 'portal', 'county-portal'],
    ['县级市', 'portal', 'county-portal'],
    ['县级', 'department', 'below-county'],
    ['县直部门', 'unknown', 'below-county'],
    ['县级以下', 'unknown', 'below-county'],
    ['县级及以下', 'portal', 'county-portal'],
    ['乡镇', 'portal', 'below-county'],
    ['街道办事处', 'unknown', 'below-county'],
    ['国务院部门', 'unknown', 'central-department'],
    ['市级', 'unknown', undefined],
    ['门户', 'portal', undefined],
    ['', 'portal', undefined],
  ] as const)('%s of a %s site is %s', (level, type, bucket) => {
    expect(readBucket(level, type, '安徽省')).toBe(bucket);
  });

  it('counts districts and counties of 直辖市 as 市级', () => {
    expect(readBucket('区级门户', 'unknown', '上海市')).toBe('city-portal');
    expect(readBucket('县级', 'department', '重庆市')).toBe('city-department');
    expect(readBucket('直辖市', 'portal', '北京市')).toBe('province-portal');
    expect(readBucket('街道', 'unknown', '上海市')).toBe('below-county');
  });
});
