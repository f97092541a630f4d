import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { homeAddress, readPersonalNumbers } from './personal-numbers';

const letter = (
  question: string,
  reply: string,
  masked: Partial<{ identity: number; bankCard: number; mobile: number }>,
) =>
  page(
    [
      <p>来信时间：2026-01-05</p>,
      <p>来信内容：{question}</p>,
      <p>回复内容：{reply}</p>,
      <footer>主办单位：某县 版权所有 值班 139******00</footer>,
    ],
    { masked: { identity: 0, bankCard: 0, mobile: 0, ...masked } },
  );
const read = (...letterOf: Parameters<typeof letter>) =>
  readPersonalNumbers(letter(...letterOf)).map(({ kind, masked, part, perhapsBySite }) => [
    kind,
    masked,
    part,
    perhapsBySite,
  ]);

describe('readPersonalNumbers', () => {
  it('tells what a citizen wrote from the reply, and leaves the footer alone', () => {
    expect(read('我的电话138******78', '请拨打136******21', { mobile: 3 })).toEqual([
      ['mobile', '138******78', 'question', false],
      ['mobile', '136******21', 'reply', false],
    ]);
  });
  it('reads identity numbers and bank cards', () => {
    expect(
      read('身份证110*************2X，卡号622**************89', '好', { identity: 1, bankCard: 1 }),
    ).toEqual([
      ['identity', '110*************2X', 'question', false],
      ['bankCard', '622**************89', 'question', false],
    ]);
    expect(read('卡号411***********11', '好', { bankCard: 1 })).toEqual([
      ['bankCard', '411***********11', 'question', false],
    ]);
  });
  it('does not take the site’s own masking for a number that the capture masked', () => {
    expect(read('我的电话138******78', '好', {})).toEqual([]);
    expect(read('我的电话138****5678', '好', { mobile: 1 })).toEqual([]);
    expect(read('我的电话138******78', '好', { mobile: 1 })).toEqual([
      ['mobile', '138******78', 'question', true],
    ]);
  });
  it('knows the telephone of an office', () => {
    expect(read('承办单位电话：138******78', '好', { mobile: 2 })).toEqual([
      ['mobile', '138******78', 'office', false],
    ]);
  });
});

describe('homeAddress', () => {
  it('is a house number to the door, in what a citizen wrote', () => {
    expect(homeAddress(letter('我住幸福小区3号楼2单元501室', '好', {}))).not.toBeNull();
    expect(homeAddress(letter('幸福小区供暖', '请到政务大厅2号楼3单元301室办理', {}))).toBeNull();
    expect(homeAddress(letter('幸福小区3号楼供暖', '好', {}))).toBeNull();
  });
});
