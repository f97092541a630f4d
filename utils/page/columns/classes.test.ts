import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOfName } from './classes';

describe('the class of a column by its name', () => {
  it.each([
    ['工作动态', 'news'],
    ['今日某某', 'news'],
    ['通知公告', 'notices'],
    ['公示公告', 'notices'],
    ['招标公告', 'notices'],
    ['规范性文件', 'policies'],
    ['政策法规', 'policies'],
    ['政策解读', 'interpretations'],
    ['文件图解', 'interpretations'],
    ['人事任免', 'personnel'],
    ['发展规划', 'plans'],
    ['统计数据', 'statistics'],
    ['县长信箱', 'consultation'],
    ['投诉举报', 'petitions'],
    ['信访工作动态', 'news'],
    ['意见征集', 'surveys'],
    ['机构职能', 'static'],
    ['历史沿革', 'static'],
    ['历史专题', 'archived'],
    ['专题归档', 'archived'],
    ['财政预决算', null],
    ['企业信用信息公示系统', null],
    ['计划生育', null],
    ['领导活动', null],
  ])('%s is %s', (name, expected) => {
    expect(classOfName(name)).toBe(expected);
  });

  it.each(['政府公报', '文件通知', '招考公告', '统计公报', '新闻发布会', '专题动态', '政策咨询', '机构动态'])(
    '%s says two things, or may mean either',
    (name) => {
      expect(classOfName(name)).toBe('unknown');
    },
  );

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (name) => classOfName(name) !== undefined));
  });
});
