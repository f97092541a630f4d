import { describe, expect, it } from 'vitest';
import { readLabel } from './labels';

describe('readLabel', () => {
  it.each([
    ['流 水 号', 'number'],
    ['信件编号:', 'number'],
    ['标 题', 'title'],
    ['信件主题', 'title'],
    ['写信时间', 'asked'],
    ['[提交时间]:', 'asked'],
    ['咨询日期', 'asked'],
    ['受理日期', 'asked'],
    ['【回复时间】', 'answered'],
    ['办结日期', 'answered'],
    ['处理状态', 'status'],
    ['状态', 'status'],
    ['是否回复', 'status'],
    ['答复单位', 'unit'],
    ['处理部门', 'unit'],
    ['承办单位', 'unit'],
    ['信件类型', 'category'],
    ['信件内容', 'question'],
    ['网友提问', 'question'],
    ['回复内容', 'answer'],
    ['办理意见', 'answer'],
    ['办理情况', 'outcome'],
    ['联系电话', 'contact'],
    ['写信人', 'asker'],
  ])('%s is %s', (text, name) => {
    expect(readLabel(text)).toMatchObject({ name, sure: true });
  });

  it.each([
    ['时间', 'dated'],
    ['发布时间', 'dated'],
    ['办理时间', 'answered'],
    ['处理时间', 'answered'],
    ['部门', 'unit'],
    ['回复人', 'unit'],
    ['收信人', 'unit'],
  ])('%s is %s, but unsure', (text, name) => {
    expect(readLabel(text)).toMatchObject({ name, sure: false });
  });

  it.each([
    '追问状态',
    '事项名称',
    '发文字号',
    '咨询电话热线',
    '县长信箱',
    '办件编号',
    '浏览次数',
    '',
    '一段很长的话，不是什么标签，只是里面有回复时间',
  ])('%s is no label of letters', (text) => {
    expect(readLabel(text)).toBeNull();
  });

  it('knows the words that only letters are labelled with', () => {
    expect(readLabel('写信时间')?.ofLetters).toBe(true);
    expect(readLabel('办理状态')?.ofLetters).toBe(false);
    expect(readLabel('回复')?.needsColon).toBe(true);
  });
});
