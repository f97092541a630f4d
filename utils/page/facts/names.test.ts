import { describe, expect, it } from 'vitest';
import { cleaned, columnName, isSiteMapName } from './names';

describe('columnName', () => {
  it.each([
    ['· 通知公告 >>', '通知公告'],
    ['【政策解读】', '政策解读'],
    ['要 闻', '要闻'],
    ['政务公开政务公开', '政务公开'],
    ['政务公开 Open Government', '政务公开'],
    ['意见征集 (12)', '意见征集'],
    ['信访（举报）', '信访(举报)'],
    ['《条例》解读', '《条例》解读'],
    ['12345热线', '12345热线'],
  ])('reads %s', (text, name) => {
    expect(columnName(text)).toBe(name);
  });

  it.each([
    ['更多>>'],
    ['[更多]'],
    ['查看更多'],
    ['MORE+'],
    ['首 页'],
    ['网站首页'],
    ['下一页'],
    ['登录'],
    ['站内搜索'],
    ['设为首页'],
    ['English'],
    ['日本語'],
    ['繁體版'],
    ['无障碍浏览'],
    ['手机版'],
    ['RSS订阅'],
    ['新浪微博'],
    ['12'],
    ['闻'],
    ['关于印发某某县打击恶意拖欠工资专项行动方案的通知'],
  ])('takes %s for no name', (text) => {
    expect(columnName(text)).toBe('');
  });

  it('takes longer names where they are asked for', () => {
    const name = '行政规范性文件合法性审核与备案审查';
    expect(columnName(name)).toBe('');
    expect(columnName(name, 20)).toBe(name);
  });
});

it('cleans an open bracket off no name', () => {
  expect(cleaned('领导信箱）')).toBe('领导信箱');
  expect(cleaned('（试行）')).toBe('试行');
});

it('knows the site map by its names', () => {
  expect(['网站地图', '站点地图', '网站导航'].every(isSiteMapName)).toBe(true);
  expect(isSiteMapName('地图服务')).toBe(false);
});
