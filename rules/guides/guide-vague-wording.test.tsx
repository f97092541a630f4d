import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { guideVagueWording } from './guide-vague-wording';

const guide = (materials: string[], more: Record<string, string> = {}) => (
  <div>
    <h3>申请条件</h3>
    <p>{more.conditions ?? '本市居民'}</p>
    <h3>申请材料</h3>
    {materials.map((line) => (
      <p>{line}</p>
    ))}
    <h3>设定依据</h3>
    <p>{more.basis ?? '《某条例》'}</p>
  </div>
);
const judge = (body: preact.JSX.Element, edition: 'Z19' | 'Z15' = 'Z19') => {
  const { outcome, reason, params } = guideVagueWording.evaluate(page(body), context({ edition }));
  return { said: `${outcome}: ${reason}`, wording: params?.wording };
};

describe('guide-vague-wording', () => {
  it('passes materials that are named', () => {
    expect(judge(guide(['1.申请表', '2.身份证原件', '3.医院诊断证明'])).said).toBe('pass: specific');
  });

  it.each([
    '根据有关法律法规规定应提交的其他材料',
    '法律、法规规定的其它材料',
    '其他材料',
    '其他相关证明材料',
    '相关材料',
    '身份证、户口簿等材料',
    '学历证书等相关材料',
    '按规定提交的其他文件',
    '主管部门认为需要提供的其他资料',
    '与申请有关的资料：有关证明材料',
  ])('fails “%s” among the materials', (wording) => {
    expect(judge(guide(['1.申请表', `2.${wording}`])).said).toBe('fail: catch-all');
  });

  it('quotes the line', () => {
    expect(judge(guide(['申请表', '法律法规规定的其他材料'])).wording).toBe('法律法规规定的其他材料');
  });

  it.each([
    ['a refusal', '除上述材料外，无需提供其他材料'],
    ['the title of a document', '《关于提交有关材料的承诺书》'],
    ['a button', '相关材料下载'],
    ['a proper name', '其他组织登记证书'],
    ['a row that has none', '其他材料：无'],
    ['how all are handed in', '复印件加盖公章，与其他材料一并装订成册'],
    ['what holds when all are there', '结婚证（已婚的提供，其他材料齐全的可容缺受理）'],
    ['what holds for all', '其他材料均需加盖公章'],
    ['the law', '提供虚假材料的，依照有关文件规定处理'],
    ['where it comes from', '营业执照 来源渠道：政府部门核发的证件、文件等材料'],
  ])('is not fooled by %s', (_, line) => {
    expect(judge(guide(['1.申请表', line])).said).toBe('pass: specific');
  });

  it.each([
    '其他材料：无犯罪记录证明等材料',
    '与其他材料',
    '身份证、户口簿等材料均需复印件',
    '按照有关文件规定提供的材料',
    '依照相关文件要求应当提交的证明',
    '需要提交的其他材料一律提供复印件',
    '其他相关材料均需提供原件1份',
    '营业执照 来源渠道：政府部门核发 3.法律法规规定的其他材料',
  ])('still fails “%s”', (line) => {
    expect(judge(guide(['1.申请表', line])).said).toBe('fail: catch-all');
  });

  it.each(['无', '/', '--'])('fails a catch-all whose row says %s of its form', (form) => {
    const rows = (cells: string[]) => (
      <div>
        <h3>申请条件</h3>
        <p>本市居民</p>
        <h3>申请材料</h3>
        <table>
          <tr>
            {['材料名称', '空白表格', '份数'].slice(0, cells.length).map((name) => (
              <th>{name}</th>
            ))}
          </tr>
          <tr>
            {cells.map((text) => (
              <td>{text}</td>
            ))}
          </tr>
        </table>
        <h3>设定依据</h3>
        <p>《某条例》</p>
      </div>
    );
    expect(judge(rows(['法律法规规定的其他材料', form, '1'])).said).toBe('fail: catch-all');
    expect(judge(rows(['其他材料', `：${form}`])).said).toBe('pass: specific');
  });

  it('passes a name with 无 below it, in a list of terms, under headings, or in a row beside the part’s name', () => {
    const part = (content: preact.JSX.Element) => (
      <div>
        <h3>申请条件</h3>
        <p>本市居民</p>
        <h3>申请材料</h3>
        {content}
        <h3>设定依据</h3>
        <p>《某条例》</p>
      </div>
    );
    const terms = (name: string, value: string) =>
      part(
        <dl>
          <dt>身份证明</dt>
          <dd>身份证</dd>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </dl>,
      );
    const headings = (name: string, value: string) =>
      part(
        <div>
          <p>身份证</p>
          <h4>{name}</h4>
          <p>{value}</p>
        </div>,
      );
    for (const of of [terms, headings]) {
      expect(judge(of('其他材料', '无')).said).toBe('pass: specific');
      expect(judge(of('2.其他材料：', '无')).said).toBe('pass: specific');
      expect(judge(of('其他材料', '按窗口要求')).said).toBe('fail: catch-all');
      expect(judge(of('申请表及法律法规规定的其他材料', '无')).said).toBe('fail: catch-all');
    }
    const row = (name: string, value: string, count?: string) => (
      <table>
        <tr>
          <td>申请条件</td>
          <td colSpan={3}>本市居民</td>
        </tr>
        <tr>
          <td rowSpan={2}>申请材料</td>
          <td>身份证明</td>
          <td>身份证</td>
          {count && <td>1</td>}
        </tr>
        <tr>
          <td>{name}</td>
          <td>{value}</td>
          {count && <td>{count}</td>}
        </tr>
      </table>
    );
    expect(judge(row('其他材料', '无')).said).toBe('pass: specific');
    expect(judge(row('其他材料', '无', '1')).said).toBe('fail: catch-all');
  });

  it('takes a material for no name of a column', () => {
    const table = (
      <div>
        <h3>申请条件</h3>
        <p>本市居民</p>
        <h3>申请材料</h3>
        <table>
          {['材料名称', '资金来源说明', '法律法规规定的其他材料'].map((name, row) => (
            <tr>
              <td>{row === 0 ? '序号' : String(row)}</td>
              <td>{name}</td>
            </tr>
          ))}
        </table>
      </div>
    );
    expect(judge(table).said).toBe('fail: catch-all');
  });

  it('reads a column that says where materials come from as no material', () => {
    const table = (head: string) => (
      <div>
        <h3>申请条件</h3>
        <p>本市居民</p>
        <h3>申请材料</h3>
        <table>
          <tr>
            {['序号', '材料名称', '材料类型', head, '份数'].map((name) => (
              <th>{name}</th>
            ))}
          </tr>
          <tr>
            {['1', '营业执照', '复印件', '政府部门核发的证件、文件等材料', '1'].map((text) => (
              <td>{text}</td>
            ))}
          </tr>
        </table>
        <h3>设定依据</h3>
        <p>《某条例》</p>
      </div>
    );
    expect(judge(table('来源渠道')).said).toBe('pass: specific');
    expect(judge(table('材料来源')).said).toBe('pass: specific');
    for (const head of ['办理材料来源', '证明材料来源渠道', '所需材料来源', '获取来源'])
      expect(judge(table(head)).said, head).toBe('pass: specific');
    expect(judge(table('原材料来源说明')).said).toBe('fail: catch-all');
    expect(judge(table('填报须知')).said).toBe('fail: catch-all');
  });

  it('leaves law alone that is quoted in the basis', () => {
    const basis = '《某条例》第九条：申请人应当提交申请书、身份证明以及法律法规规定的其他材料。';
    expect(judge(guide(['申请表'], { basis })).said).toBe('pass: specific');
  });

  it('asks about a catch-all in another part', () => {
    expect(judge(guide(['申请表'], { conditions: '能提供相关证明材料' })).said).toBe('review: outside');
  });

  it('asks where the materials stand elsewhere', () => {
    expect(judge(guide(['详见附件'])).said).toBe('review: unread');
  });

  it('says nothing without materials, and nothing under Z15', () => {
    expect(judge(<p>申请条件：本市居民</p>).said).toBe('inapplicable: no-materials');
    expect(judge(guide(['其他材料']), 'Z15').said).toBe('inapplicable: other-edition');
  });
});
