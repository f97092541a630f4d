import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import type { Page } from '../page';
import { guideSignals, readGuide } from './guide';
import type { GuideElementId } from './labels';

/** A link that only a script answers. */
const SCRIPT = 'javascript:open(1)';

const read = (body: preact.JSX.Element | Page, id: GuideElementId) => {
  const guide = readGuide('nodes' in body ? body : page(body));
  const { state, value, note } = guide.elements.find((element) => element.id === id) ?? {
    state: 'none',
    value: '',
  };
  return { state, value, ...(note ? { note } : {}) };
};
const states = (body: Page) =>
  Object.fromEntries(readGuide(body).elements.map(({ id, state }) => [id, state]));

describe('the forms in which guides write a class and its value', () => {
  const forms: [string, preact.JSX.Element][] = [
    [
      'two cells',
      <table>
        <tr>
          <td>办理地点</td>
          <td>和平路1号</td>
        </tr>
      </table>,
    ],
    [
      'several pairs in one row',
      <table>
        <tr>
          <td>事项编码</td>
          <td>0101</td>
          <td>办理地点</td>
          <td>和平路1号</td>
        </tr>
      </table>,
    ],
    [
      'a column under its heading',
      <table>
        <tr>
          <th>办理地点</th>
          <th>办公时间</th>
        </tr>
        <tr>
          <td>和平路1号</td>
          <td>工作日9:00-17:00</td>
        </tr>
      </table>,
    ],
    [
      'a row of its own under a heading row',
      <table>
        <tr>
          <td colSpan={2}>办理地点</td>
        </tr>
        <tr>
          <td colSpan={2}>和平路1号</td>
        </tr>
      </table>,
    ],
    [
      'a definition list',
      <dl>
        <dt>办理地点：</dt>
        <dd>和平路1号</dd>
        <dt>其他</dt>
        <dd>无</dd>
      </dl>,
    ],
    [
      'a heading and what follows',
      <div>
        <h3>三、办理地点</h3>
        <p>和平路1号</p>
        <h3>四、其他</h3>
        <p>略</p>
      </div>,
    ],
    ['a line with a colon', <p>办理地点：和平路1号</p>],
    ['a line with blanks inside the label', <p>办 理 地 点 ：和平路1号</p>],
    ['brackets', <p>【办理地点】和平路1号</p>],
    [
      'markup alone',
      <p>
        <span>办理地点</span>
        <span>和平路1号</span>
      </p>,
    ],
    [
      'markup and white space, several on one line',
      <p>
        <span>申请条件</span> <span>年满十八周岁</span> <span>办理地点</span> <span>和平路1号</span>
      </p>,
    ],
    [
      'a label in pieces',
      <p>
        <b>办理</b>
        <b>地点</b>：和平路1号
      </p>,
    ],
    ['several on one line', <p>办公时间：工作日 办理地点：和平路1号 咨询电话：8888</p>],
    [
      'a line and its next',
      <div>
        <p>办理地点：</p>
        <p>和平路1号</p>
      </div>,
    ],
    [
      'a title block and a content block',
      <section>
        <div className="tit">
          <h4>办理地点</h4>
          <span className="line" />
        </div>
        <div className="txt">和平路1号</div>
      </section>,
    ],
    ['a blank instead of a colon', <p>五、办理地点 和平路1号</p>],
    ['a full stop instead of a colon', <p>（五）办理地点。和平路1号</p>],
    [
      'a folded title',
      <div>
        <p>办理地点 展开</p>
        <p>和平路1号</p>
      </div>,
    ],
    [
      'word-processor paragraphs',
      <div>
        <p>
          <strong>五、</strong>
          <strong>办理地点</strong>
          <span />
        </p>
        <p>
          <span>和平路</span>
          <span>1号</span>
        </p>
      </div>,
    ],
    ['numbering with a bracket', <p>（五）受理地址:和平路1号</p>],
  ];
  it.each(forms)('%s', (_, body) => {
    expect(read(body, 'place')).toEqual({ state: 'present', value: '和平路1号' });
  });
});

describe('the names of the classes', () => {
  it.each<[GuideElementId, string]>([
    ['item', '事项名称 服务事项名称 行政许可事项名称 项目名称 办理事项'],
    ['basis', '设定依据 法定依据 法律依据 办理依据 政策依据 实施依据 设立依据'],
    ['conditions', '申请条件 受理条件 办理条件 申报条件 审批条件 准予许可条件'],
    [
      'materials',
      '办理材料 申请材料 申报材料 所需材料 需提交的材料 提交材料目录 材料清单 申请资料 应提交的申请材料 办证材料',
    ],
    ['place', '办理地点 受理地点 办公地址 办理窗口 受理窗口 窗口地址 办事地点'],
    ['agency', '办理机构 实施机关 实施主体 受理机构 承办部门 责任单位 决定机构 申请受理机关'],
    ['fee', '收费标准 是否收费 收费依据及标准 办理费用 收费情况 事项收费'],
    ['time', '办理时间 办公时间 受理时间 承诺时限 法定时限 承诺办结时限 法定办结时限 办理期限'],
    ['phone', '联系电话 咨询电话 办公电话 咨询方式 业务咨询电话 咨询及监督电话 联系方式'],
    ['process', '办理流程 办理程序 办事流程 审批程序 办理流程图 权力运行流程图 申请流程 窗口办理流程'],
  ])('%s', (id, names) => {
    for (const name of names.split(' '))
      expect([name, read(<p>{name}：某某某</p>, id).state]).toEqual([name, 'present']);
  });

  it.each<[GuideElementId, string]>([
    ['phone', '监督投诉电话'],
    ['phone', '投诉举报方式'],
    ['phone', '办理方式'],
    ['fee', '收费依据'],
    ['basis', '收费依据'],
    ['agency', '申请单位'],
    ['agency', '监督机构'],
    ['time', '发布时间'],
    ['time', '有效期限'],
    ['place', '投诉地址'],
    ['place', '网上办事大厅'],
    ['conditions', '不予受理条件'],
    ['materials', '材料类型'],
    ['item', '材料名称'],
  ])('%s is not %s', (id, name) => {
    const body = page(<p>{name}：某某某</p>, { title: '某网' });
    expect(states(body)[id]).toBe('missing');
  });

  it('reads two classes under one label', () => {
    const body = page(<p>办理时间、地点：工作日，和平路1号</p>);
    expect(states(body)).toMatchObject({ time: 'present', place: 'present' });
  });

  it('notes whether 办理时间 means office hours, a limit or both', () => {
    const both = (
      <div>
        <p>办公时间：工作日9:00-17:00</p>
        <p>承诺时限：5个工作日</p>
      </div>
    );
    expect(read(both, 'time').note).toBe('办公时间、办理时限');
    expect(read(<p>法定办结时限：20个工作日</p>, 'time').note).toBe('办理时限');
  });

  it('does not find a class in a sentence', () => {
    expect(
      states(page(<p>请按照办理流程准备申请材料，符合受理条件的到办理地点提交。</p>, { title: '' })),
    ).toMatchObject({
      materials: 'missing',
      place: 'missing',
      process: 'missing',
    });
  });

  it('takes the heading of the page for the name of the item', () => {
    const body = (
      <div>
        <h2>道路运输经营许可</h2>
        <p>办理地点：和平路1号</p>
      </div>
    );
    expect(read(body, 'item')).toEqual({
      state: 'present',
      value: '道路运输经营许可',
      note: '以页面标题为事项名称',
    });
  });
});

describe('what is no content', () => {
  it.each(['', '--', '－－', '/', '&nbsp;', 'null', '{{item.phone}}'])('“%s” is empty', (value) => {
    expect(
      read(
        <table>
          <tr>
            <td>咨询电话</td>
            <td>{value.replace('&nbsp;', '\u00a0')}</td>
          </tr>
        </table>,
        'phone',
      ).state,
    ).toBe('empty');
  });
  it.each(['无', '暂无', '无。', '不涉及', '暂无数据'])('“%s” is not stated', (value) => {
    expect(read(<p>收费标准：{value}</p>, 'fee').state).toBe('not-stated');
  });
  it.each(['见附件', '详见附件1', '详见《市政务服务中心公告》', '点击查看', '请查看详情', '流程图.jpg'])(
    '“%s” is elsewhere',
    (value) => {
      expect(read(<p>办理流程：{value}</p>, 'process').state).toBe('elsewhere');
    },
  );
  it.each(['不收费', '否', '免费'])('“%s” is content of a fee', (value) => {
    expect(read(<p>是否收费：{value}</p>, 'fee').state).toBe('present');
  });
  it('a referral with content of its own is content', () => {
    const value =
      '详见附件。申请人持身份证原件到窗口提交申请，窗口当场受理，五个工作日内办结并通知申请人领取证件。';
    expect(read(<p>办理流程：{value}</p>, 'process').state).toBe('present');
  });
  it('a picture is elsewhere', () => {
    const body = (
      <div>
        <h3>办理流程</h3>
        <p>
          <img src="flow.png" />
        </p>
      </div>
    );
    const { snapshot } = page(body);
    const nodes = snapshot.nodes.map((node) =>
      node.tag === 'img' ? { ...node, box: [0, 0, 600, 300] as [number, number, number, number] } : node,
    );
    expect(read(page(body, { nodes }), 'process')).toMatchObject({ state: 'elsewhere', note: '图片' });
  });
  it('an input box may hold what cannot be read', () => {
    expect(
      read(
        <table>
          <tr>
            <td>咨询电话</td>
            <td>
              <input type="text" />
            </td>
          </tr>
        </table>,
        'phone',
      ).state,
    ).toBe('elsewhere');
  });
  it('the next label is no value', () => {
    const body = (
      <div>
        <p>收费标准：</p>
        <p>咨询电话：8888</p>
      </div>
    );
    expect(read(body, 'fee').state).toBe('empty');
    expect(read(body, 'phone')).toEqual({ state: 'present', value: '8888' });
  });
  it('an unknown label in the next row of a grid is no value', () => {
    const row = (label: string, value: string) => (
      <div className="row">
        <span className="l">{label}</span>
        <span className="r">{value}</span>
      </div>
    );
    const body = <div>{[row('收费标准', ''), row('乘坐车辆', '3路'), row('咨询电话', '8888')]}</div>;
    expect(read(body, 'fee').state).toBe('empty');
  });
  it('buttons are no value', () => {
    const body = (
      <div>
        <h3>办理流程</h3>
        <a href="/apply">在线办理</a>
        <a href="/print">打印</a>
      </div>
    );
    expect(read(body, 'process').state).toBe('empty');
  });
  it('what follows under the next heading is another matter', () => {
    const body = (
      <div>
        <p>办理地点：和平路1号</p>
        <h3>办理流程</h3>
        <h3>猜你想办</h3>
        <p>身份证办理，护照办理</p>
      </div>
    );
    expect(read(body, 'process').state).toBe('empty');
  });
  it('the footer has an address and a telephone, which are not the guide’s', () => {
    const body = page(
      <div>
        <main>
          <p>申请条件：年满十八周岁的本市居民</p>
          <p>办理流程：受理、审核、发证</p>
          <p>收费标准：不收费</p>
        </main>
        <footer>
          <p>版权所有 某市人民政府 网站标识码：3609220011</p>
          <p>办公地址：和平路1号 联系电话：0790-1234567</p>
        </footer>
      </div>,
    );
    expect(states(body)).toMatchObject({ phone: 'missing', place: 'missing', fee: 'present' });
  });
  it('a telephone for complaints is not where one asks', () => {
    const body = (
      <div>
        <p>咨询电话：--</p>
        <h4>监督投诉渠道</h4>
        <p>地址：和平路9号</p>
        <p>电话：12345</p>
      </div>
    );
    expect(read(body, 'phone').state).toBe('empty');
    expect(read(body, 'place').state).toBe('missing');
  });
  it('one full place is enough', () => {
    const body = (
      <div>
        <p>咨询电话：--</p>
        <p>联系电话：8888</p>
      </div>
    );
    expect(read(body, 'phone')).toEqual({ state: 'present', value: '8888' });
  });
});

describe('tabs and other hidden places', () => {
  const tabs = (pane: (k: number) => object, head: (k: number) => object = () => ({}), more = '') => (
    <div>
      <ul className="heads">
        <li {...head(0)}>受理条件</li>
        <li {...head(1)}>申报材料</li>
        <li {...head(2)}>常见问题</li>
      </ul>
      <div className="panes">
        <div {...pane(0)}>年满十八周岁{more}</div>
        <div {...pane(1)}>身份证原件1份</div>
        <div {...pane(2)}>暂无</div>
      </div>
    </div>
  );
  const hidden = (k: number) => ({ className: k === 0 ? 'pane active' : 'pane', hidden: k > 0 });

  it('reads closed panes: a visitor can open them', () => {
    expect(read(tabs(hidden), 'conditions')).toEqual({ state: 'present', value: '年满十八周岁' });
    expect(read(tabs(hidden), 'materials')).toEqual({ state: 'present', value: '身份证原件1份' });
  });
  it('matches heads and panes that are all open', () => {
    const open = () => ({ className: 'pane' });
    const body = tabs(open, () => ({}), '，具有本市户籍或者在本市连续居住满一年并参加社会保险');
    expect(read(body, 'materials')).toEqual({ state: 'present', value: '身份证原件1份' });
    expect(read(body, 'conditions').value).toContain('年满十八周岁,具有');
  });
  it('asks where heads and panes cannot be matched', () => {
    const body = (
      <div>
        <ul>
          <li>受理条件</li>
          <li>申报材料</li>
          <li>办理流程</li>
        </ul>
        <div>年满十八周岁，身份证原件</div>
      </div>
    );
    expect(read(body, 'materials')).toEqual({ state: 'elsewhere', value: '', note: '标签页内容未载入' });
    expect(read(body, 'process')).toEqual({ state: 'elsewhere', value: '', note: '标签页内容未载入' });
  });
  it('follows the address of a head', () => {
    const body = (
      <div>
        <a href="#cl">申报材料</a>
        <a href="#tj">受理条件</a>
        <p>说明文字</p>
        <div id="tj" hidden>
          年满十八周岁
        </div>
        <div id="cl" hidden>
          身份证原件
        </div>
      </div>
    );
    expect(read(body, 'materials')).toEqual({ state: 'present', value: '身份证原件' });
    expect(read(body, 'conditions')).toEqual({ state: 'present', value: '年满十八周岁' });
  });
  it('reads a table inside a closed pane', () => {
    const body = (
      <div>
        <div role="tablist">
          <a href={SCRIPT}>基本信息</a>
          <a href={SCRIPT}>受理信息</a>
        </div>
        <div role="tabpanel">
          <p>办理机构：某局</p>
        </div>
        <div role="tabpanel" hidden>
          <table>
            <tr>
              <td>咨询电话</td>
              <td>8888</td>
            </tr>
          </table>
        </div>
      </div>
    );
    expect(read(body, 'phone')).toEqual({ state: 'present', value: '8888' });
  });
  it('opens panes whose heads are no labels', () => {
    const body = (
      <div>
        <ul>
          <li>网上办</li>
          <li>窗口办</li>
        </ul>
        <div className="way">登录后提交</div>
        <div className="way" hidden>
          <p>咨询电话：8888</p>
        </div>
      </div>
    );
    expect(read(body, 'phone')).toEqual({ state: 'present', value: '8888' });
  });
  it('opens an accordion', () => {
    const body = (
      <div>
        <h4>受理条件</h4>
        <div hidden>年满十八周岁</div>
      </div>
    );
    expect(read(body, 'conditions')).toEqual({ state: 'present', value: '年满十八周岁' });
  });
  it('says that a pane was never loaded', () => {
    const body = (
      <div>
        <ul>
          <li>
            <a href="#a">受理条件</a>
          </li>
          <li>
            <a href="#b">申报材料</a>
          </li>
        </ul>
        <div id="a">年满十八周岁</div>
      </div>
    );
    expect(read(body, 'materials')).toMatchObject({ state: 'elsewhere', note: '标签页内容未载入' });
  });
  it('leaves a dialog, a mobile copy and a template hidden', () => {
    const body = page(
      <div>
        <p>办理机构：某局</p>
        <div className="dialog" hidden>
          <p>咨询电话：8888</p>
        </div>
        <div className="mobile" hidden>
          <p>办理地点：和平路1号</p>
        </div>
      </div>,
    );
    expect(states(body)).toMatchObject({ phone: 'missing', place: 'missing' });
  });
  it('does not take rows of a grid for tabs', () => {
    const body = (
      <ul>
        <li>
          <span>办理地点</span>
          <span>办理大厅</span>
        </li>
        <li>
          <span>办理流程</span>
          <span>先到窗口提交材料，再等候审核，最后领取证照并签字确认</span>
        </li>
      </ul>
    );
    expect(read(body, 'process').value).toContain('先到窗口');
  });
});

describe('materials', () => {
  const materialsOf = (body: preact.JSX.Element) =>
    readGuide(page(body)).materials.map(({ name, original, medium, copies, isForm }) => [
      name,
      original,
      medium,
      copies,
      isForm,
    ]);

  it('reads a table by its headings', () => {
    const body = (
      <div>
        <h3>申请材料</h3>
        <table>
          <tr>
            <th>序号</th>
            <th>材料名称</th>
            <th>材料类型</th>
            <th>介质</th>
            <th>份数</th>
          </tr>
          <tr>
            <td>1</td>
            <td>户籍登记表</td>
            <td>原件</td>
            <td>纸质</td>
            <td>2</td>
          </tr>
          <tr>
            <td>2</td>
            <td>身份证</td>
            <td>复印件</td>
            <td>电子版</td>
            <td>1份</td>
          </tr>
        </table>
      </div>
    );
    expect(materialsOf(body)).toEqual([
      ['户籍登记表', '原件', '纸质', '2', true],
      ['身份证', '复印件', '电子', '1份', false],
    ]);
  });
  it('reads numbers under 原件 and 复印件', () => {
    const body = (
      <table>
        <tr>
          <td>序号</td>
          <td>材料名称</td>
          <td>原件</td>
          <td>复印件</td>
        </tr>
        <tr>
          <td>1</td>
          <td>营业执照</td>
          <td></td>
          <td>1</td>
        </tr>
      </table>
    );
    expect(materialsOf(body)).toEqual([['营业执照', '复印件', null, '1', false]]);
  });
  it('reads numbered lines and what belongs to them', () => {
    const body = (
      <div>
        <h3>申请材料</h3>
        <p>1.申请表（纸质原件1份）</p>
        <p>2.身份证</p>
        <p>复印件两份</p>
      </div>
    );
    expect(materialsOf(body)).toEqual([
      ['申请表(纸质原件1份)', '原件', '纸质', '1份', true],
      ['身份证 复印件两份', '复印件', null, '两份', false],
    ]);
  });
});

describe('whether a page is a guide', () => {
  const guide = (
    <div>
      <h1>办事指南</h1>
      <p>设定依据：《某条例》</p>
      <p>受理条件：年满十八周岁</p>
      <p>申报材料：身份证</p>
      <p>办理流程：受理、审核</p>
    </div>
  );
  it('is sure with four classes and the word', () => {
    expect(guideSignals(page(guide))).toMatchObject({ classes: 4, named: true, confidence: 'sure' });
  });
  it('is only likely without the word', () => {
    const notice = (
      <div>
        <p>申报条件：本市企业</p>
        <p>申报材料：申请书</p>
        <p>申报程序：逐级申报</p>
        <p>联系电话：8888</p>
      </div>
    );
    expect(guideSignals(page(notice))).toMatchObject({ classes: 4, named: false, confidence: 'likely' });
  });
  it('is not taken in by an address and a telephone', () => {
    expect(guideSignals(page(<p>地址：和平路1号 电话：8888 时间：9点</p>)).classes).toBe(0);
  });
  it('is not taken in by a list of items', () => {
    const item = (name: string) => (
      <li>
        <p>事项名称：{name}</p>
        <p>办理机构：某局</p>
        <p>办理时限：5个工作日</p>
        <p>咨询电话：8888</p>
      </li>
    );
    const list = <ul>{['甲', '乙', '丙'].map(item)}</ul>;
    expect(guideSignals(page(list))).toMatchObject({ repeated: true, confidence: 'none' });
  });
  it('reads a page that is nothing of the kind', () => {
    expect(guideSignals(page(<p>今天天气很好</p>))).toMatchObject({ classes: 0, confidence: 'none' });
  });
});

describe('large and odd pages', () => {
  it('stays linear on thousands of rows', () => {
    const rows = Array.from({ length: 4000 }, (_, k) => (
      <div>
        <span>办理地点</span>
        <span>{k % 2 ? '' : '和平路'}</span>
      </div>
    ));
    const cells = Array.from({ length: 4000 }, () => (
      <tr>
        <td>咨询电话</td>
        <td></td>
        <td>办理流程</td>
        <td></td>
      </tr>
    ));
    const body = page(
      <div>
        {rows}
        <table>{cells}</table>
      </div>,
    );
    const start = process.cpuUsage().user;
    readGuide(body);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(4000);
  });
  it.each([
    '办'.repeat(50_000),
    '办理'.repeat(20_000),
    '、及'.repeat(20_000),
    '：'.repeat(20_000),
    '[【('.repeat(20_000),
    '办理地点：'.repeat(10_000),
  ])('reads a long line at once', (text) => {
    const start = process.cpuUsage().user;
    readGuide(page(<p>{text}</p>));
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(2000);
  });
});
