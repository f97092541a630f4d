import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import type { JudgeContext } from '../core/rule';
import { judge as run } from '../core/run';
import { guideElements } from './guide-elements';

const WHOLE: Readonly<Record<string, string>> = {
  事项名称: '道路运输经营许可',
  设定依据: '《某条例》第九条：从事道路运输经营的，应当取得许可。',
  申请条件: '有符合要求的车辆和驾驶人员',
  办理材料: '申请表原件1份',
  办理地点: '和平路1号',
  办理机构: '某市交通运输局',
  收费标准: '不收费',
  办理时间: '工作日9:00-17:00',
  联系电话: '0790-1234567',
  办理流程: '受理、审核、发证',
};
const guide = (changes: Record<string, string | null> = {}, more?: preact.JSX.Element) => (
  <div>
    <h2>办事指南</h2>
    <table>
      {Object.entries({ ...WHOLE, ...changes }).map(([label, value]) =>
        value === null ? null : (
          <tr>
            <td>{label}</td>
            <td>{value}</td>
          </tr>
        ),
      )}
    </table>
    {more}
  </div>
);
const judge = (body: preact.JSX.Element, changes: Partial<JudgeContext> = {}) => {
  const { outcome, reason, params } = guideElements.evaluate(page(body), context(changes));
  return { said: `${outcome}: ${reason}`, params };
};

describe('guide-elements', () => {
  it('passes a guide with all ten classes', () => {
    expect(judge(guide()).said).toBe('pass: whole');
    expect(judge(guide()).params).toEqual({ count: '10' });
  });

  it('passes the names that registries use', () => {
    const names: Readonly<Record<string, string>> = {
      办理地点: '受理部门地址',
      办理机构: '行政审批部门',
      收费标准: '工本费',
      办理时间: '办事时限',
      联系电话: '科室电话',
      办理材料: '携带材料',
    };
    const gone = Object.fromEntries(Object.keys(names).map((name) => [name, null]));
    const put = Object.fromEntries(Object.entries(names).map(([name, other]) => [other, WHOLE[name] ?? '']));
    expect(judge(guide({ ...gone, ...put })).said).toBe('pass: whole');
    expect(judge(guide({ ...gone })).said).toBe('fail: four-missing');
  });

  it('knows a value that is worded as a label', () => {
    expect(judge(guide({ 收费标准: null, 收费项目: '工本费' })).said).toBe('pass: whole');
    expect(judge(guide({ 办理机构: '登记机关' })).said).toBe('pass: whole');
    expect(judge(guide({ 收费标准: null, 收费项目: '', 工本费: '' })).said).toBe('fail: some-missing');
    expect(judge(guide({ 收费标准: null, 收费项目: '' })).said).toBe('fail: some-missing');
  });

  it('takes no label behind a blank cell for the value of the one before it', () => {
    const unfilled = (
      <tr>
        <td>实施机关</td>
        <td></td>
        <td>受理部门</td>
        <td></td>
      </tr>
    );
    expect(judge(guide({ 办理机构: null }, <table>{unfilled}</table>)).said).toBe('fail: some-missing');
  });

  it('leaves to a class what its part is made of', () => {
    const parts = (changes: Record<string, preact.JSX.Element>) => (
      <div>
        {Object.entries(WHOLE).map(([label, value]) => [<h3>{label}</h3>, changes[label] ?? <p>{value}</p>])}
      </div>
    );
    expect(judge(parts({})).said).toBe('pass: whole');
    expect(judge(parts({ 申请条件: <p>受理范围：辖区内的企业</p> })).said).toBe('pass: whole');
    expect(
      judge(
        parts({
          办理流程: (
            <div>
              <p>办理手续：</p>
              <p>到窗口申请，当场领证。</p>
            </div>
          ),
        }),
      ).said,
    ).toBe('pass: whole');
    expect(judge(parts({ 办理流程: <p></p> })).said).toBe('fail: some-missing');
  });

  it('ends a part at a label of none of the ten, also where all stand in lines', () => {
    const lines = (blank: string, label: string, value: string) => (
      <div>
        {Object.entries(WHOLE).map(([name, text]) => [
          <p>{`${name}：${name === blank ? '' : text}`}</p>,
          name === blank ? <p>{`${label}：${value}`}</p> : null,
        ])}
      </div>
    );
    for (const blank of ['设定依据', '收费标准', '办理地点']) {
      expect(judge(lines(blank, '受理范围', '辖区内的企业')).said, blank).toBe('fail: some-missing');
      expect(judge(lines(blank, '受理方式', '窗口受理')).said, blank).toBe('fail: some-missing');
      expect(judge(lines(blank, '办理手续', '凭身份证到窗口办理')).said, blank).toBe('fail: some-missing');
    }
    expect(judge(lines('申请条件', '受理渠道', '网上受理')).said).toBe('fail: some-missing');
    // A part of its own begins it.
    expect(judge(lines('申请条件', '受理范围', '辖区内的企业')).said).toBe('pass: whole');
    expect(judge(lines('办理流程', '办理手续', '到窗口申请，当场领证')).said).toBe('pass: whole');
  });

  it('asks where 办理手续 may name the materials, or how one goes about it', () => {
    const asked = judge(guide({ 办理材料: null, 办理手续: '申请人凭身份证、户口簿到窗口办理。' }));
    expect(asked).toMatchObject({ said: 'review: unclear', params: { unclear: '办理材料' } });
    // It is one question, and none on what else is missing.
    const more = judge(guide({ 办理材料: null, 联系电话: null, 办理手续: '凭身份证到窗口办理。' }));
    expect(more).toMatchObject({ said: 'fail: some-missing', params: { missing: '联系电话' } });
    expect(judge(guide({ 办理材料: '', 办理手续: '凭身份证到窗口办理。' })).said).toBe('review: unclear');
    expect(judge(guide({ 办理材料: null, 办理手续: '' })).said).toBe('fail: some-missing');
    expect(judge(guide({ 办理材料: '', 办理手续: '' })).said).toBe('fail: some-missing');
    expect(judge(guide({ 办理手续: '到窗口办理' })).said).toBe('pass: whole');
  });

  it('passes other names of the classes and values in closed tabs', () => {
    const tabbed = guide(
      { 申请条件: null, 办理材料: null, 联系电话: null, 咨询电话: '8888' },
      <div>
        <ul>
          <li>受理条件</li>
          <li>申报材料</li>
        </ul>
        <div className="pane">有符合要求的车辆和驾驶人员</div>
        <div className="pane" hidden>
          申请表原件1份
        </div>
      </div>,
    );
    expect(judge(tabbed).said).toBe('pass: whole');
  });

  it.each<[string, Record<string, string | null>]>([
    ['a class without a label', { 收费标准: null }],
    ['a label without a value', { 收费标准: '' }],
    ['a label with a dash', { 收费标准: '--' }],
  ])('fails %s', (_, changes) => {
    expect(judge(guide(changes))).toEqual({
      said: 'fail: some-missing',
      params: { missing: '收费标准', count: '1', also: '' },
    });
  });

  it('does not take 监督投诉电话 for 联系电话', () => {
    expect(judge(guide({ 联系电话: null, 监督投诉电话: '12345' })).params?.missing).toBe('联系电话');
  });

  it('says when four classes are missing, which counts to the veto', () => {
    const { said, params } = judge(guide({ 收费标准: '', 联系电话: null, 办理流程: '--', 设定依据: null }));
    expect(said).toBe('fail: four-missing');
    expect(params).toMatchObject({ missing: '设定依据、收费标准、联系电话、办理流程', count: '4' });
  });

  it('asks for eight classes under Z15, and knows no veto there', () => {
    const eight = guide({ 收费标准: null, 办理机构: null });
    expect(judge(eight, { edition: 'Z15' }).said).toBe('pass: whole');
    expect(judge(eight).params).toMatchObject({ missing: '办理机构、收费标准' });
    const four = guide({ 联系电话: null, 办理流程: null, 办理时间: null, 办理地点: null });
    expect(judge(four, { edition: 'Z15' }).said).toBe('fail: some-missing');
  });

  it.each(['无', '见附件', '详见办事大厅公告', '暂无'])('asks a person about “%s”', (value) => {
    expect(judge(guide({ 收费标准: value }))).toEqual({
      said: 'review: unclear',
      params: { unclear: '收费标准' },
    });
  });

  it('names what else is unclear beside what is missing', () => {
    expect(judge(guide({ 收费标准: '无', 联系电话: '' })).params?.also).toBe('；另请核对收费标准');
  });

  it('asks where a frame or an attachment may hold the rest', () => {
    const frame = guide({ 联系电话: null }, <iframe src="https://other.example.cn/guide" />);
    expect(judge(frame).said).toBe('review: partly-unread');
    const file = guide(
      { 联系电话: null },
      <table>
        <tr>
          <td>办件类型</td>
          <td>
            承诺件<a href="/f/guide.doc">办事指南全文.doc</a>
          </td>
        </tr>
        <tr>
          <td>窗口地址</td>
          <td>和平路1号</td>
        </tr>
      </table>,
    );
    expect(judge(file).said).toBe('review: partly-unread');
  });

  it('asks where a tab was never loaded', () => {
    const unloaded = guide(
      { 联系电话: null, 申请条件: null, 办理材料: null },
      <div>
        <ul>
          <li>受理条件</li>
          <li>申报材料</li>
        </ul>
        <div>请稍候</div>
      </div>,
    );
    expect(judge(unloaded)).toMatchObject({ said: 'review: partly-unread', params: { missing: '联系电话' } });
  });

  it.each([
    ['an article with two labels', <p>联系电话：8888 办理地点：和平路1号</p>],
    [
      'a list of items',
      <ul>
        {['甲', '乙', '丙'].map((name) => (
          <li>
            <p>事项名称：{name}</p>
            <p>办理机构：某局</p>
            <p>咨询电话：8888</p>
          </li>
        ))}
      </ul>,
    ],
  ])('asks whether %s is a guide at all', (_, body) => {
    expect(judge(body).said).toBe('review: not-a-guide');
  });

  it('shows every class with what was read, and where a missing one was looked for', () => {
    const { exhibits } = guideElements.evaluate(page(guide({ 收费标准: null })), context());
    expect(exhibits).toHaveLength(10);
    expect(exhibits.filter(({ role }) => role === 'searched')).toHaveLength(1);
    expect(exhibits.find(({ place }) => place === '办事指南·办理地点')).toMatchObject({
      text: '办理地点：和平路1号',
    });
  });

  it('is a candidate, and only on a guide', () => {
    const body = page(guide({ 收费标准: null }));
    const [onGuide] = run(body, context({ pageKind: { kind: 'guide', certain: true } }), [guideElements]);
    expect(onGuide).toMatchObject({ outcome: 'review', reason: 'some-missing', candidate: true });
    const [onHome] = run(body, context(), [guideElements]);
    expect(onHome).toMatchObject({ outcome: 'inapplicable' });
  });
});
