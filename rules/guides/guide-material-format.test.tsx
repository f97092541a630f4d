import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { guideMaterialFormat } from './guide-material-format';

/** A link that only a script answers. */
const SCRIPT = 'javascript:show(1)';

const table = (heads: string[], ...rows: (string | preact.JSX.Element)[][]) => (
  <div>
    <h3>申请材料</h3>
    <table>
      <tr>
        {heads.map((head) => (
          <th>{head}</th>
        ))}
      </tr>
      {rows.map((row) => (
        <tr>
          {row.map((cell) => (
            <td>{cell}</td>
          ))}
        </tr>
      ))}
    </table>
  </div>
);
const lines = (...texts: string[]) => (
  <div>
    <h3>申请材料</h3>
    {texts.map((text) => (
      <p>{text}</p>
    ))}
  </div>
);
const judge = (body: preact.JSX.Element, edition: 'Z19' | 'Z15' = 'Z19') => {
  const { outcome, reason, params } = guideMaterialFormat.evaluate(page(body), context({ edition }));
  return { said: `${outcome}: ${reason}`, params };
};

describe('guide-material-format', () => {
  it.each([
    [
      'columns',
      table(
        ['序号', '材料名称', '类型', '形式', '份数'],
        ['1', '身份证', '原件', '纸质', '1'],
        ['2', '照片', '复印件', '电子', '2'],
      ),
    ],
    ['one column for all', table(['材料名称', '要求'], ['身份证', '原件1份，纸质'])],
    ['words in lines', lines('1.身份证（纸质，复印件1份）', '2.申请表（纸质原件两份）')],
    ['lines below a name', lines('身份证', '材料类型：原件', '材料形式：纸质', '纸质份数：1份')],
  ])('passes %s', (_, body) => {
    expect(judge(body).said).toBe('pass: stated');
  });

  it.each([
    ['lines', lines('1.身份证', '2.户口簿')],
    ['a table of names', table(['序号', '材料名称', '备注'], ['1', '身份证', ''], ['2', '户口簿', ''])],
    [
      'columns that nobody filled in',
      table(['材料名称', '材料形式', '份数'], ['身份证', '', ''], ['户口簿', '', '']),
    ],
  ])('fails %s without any format', (_, body) => {
    expect(judge(body)).toEqual({ said: 'fail: unstated', params: { count: '2' } });
  });

  it('asks where some is said, and says what is not', () => {
    const body = table(['材料名称', '形式'], ['身份证', '原件'], ['户口簿', '']);
    expect(judge(body)).toEqual({
      said: 'review: partly',
      params: { lacking: '原件/复印件（1/2份未写）、纸质/电子（2/2份未写）、份数（2/2份未写）' },
    });
  });

  it('asks where a pop-up may say it', () => {
    const body = table(['材料名称', '操作'], ['身份证', <a href={SCRIPT}>材料要求</a>]);
    expect(judge(body).said).toBe('review: in-detail');
  });

  it('asks where the materials stand elsewhere', () => {
    expect(judge(lines('见附件')).said).toBe('review: unread');
  });

  it('says nothing where none are needed, none were read, or under Z15', () => {
    expect(judge(lines('无需提交材料')).said).toBe('inapplicable: none-needed');
    expect(judge(<p>办理地点：和平路1号</p>).said).toBe('inapplicable: no-materials');
    expect(judge(lines('身份证'), 'Z15').said).toBe('inapplicable: other-edition');
  });

  it('does not take 电子商务 or a part of a name for a format', () => {
    expect(judge(lines('1.电子商务经营许可证', '2.营业执照副本')).said).toBe('fail: unstated');
  });
});
