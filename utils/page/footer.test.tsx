import { describe, expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { footerOf, unreadAtFooter } from './footer';
import { Page } from './page';

const LONG = '本通知所称政府网站，是指各级人民政府及其部门开设的网站。'.repeat(30);
/** The footer found below a long text. */
const footerBelow = (body: preact.JSX.Element) =>
  footerOf(
    page(
      <>
        <p>{LONG}</p>
        {body}
      </>,
    ),
  );
const footerText = (body: preact.JSX.Element, options = {}) => footerOf(page(body, options)).text;

describe('footerOf', () => {
  it.each([
    ['the element', <footer>主办：某某市人民政府</footer>],
    ['a class', <div className="foot_box">主办：某某市人民政府</div>],
    ['an id', <div id="pageFooter">主办：某某市人民政府</div>],
    ['a Chinese habit', <div className="banquan">版权所有：某某市人民政府</div>],
  ])('finds a footer named by %s', (_, footer) => {
    const zone = footerOf(
      page(
        <div>
          <p>{LONG}</p>
          {footer}
        </div>,
      ),
    );
    expect(zone.text).toContain('某某市人民政府');
    expect(zone.text).not.toContain('本通知');
    expect(zone.place).toBe('页脚');
  });

  it('finds an unnamed footer by what it says, at the end of the page', () => {
    const zone = footerOf(
      page(
        <table>
          <tr>
            <td>{LONG}</td>
          </tr>
          <tr>
            <td>版权所有：某某学校</td>
          </tr>
          <tr>
            <td>京ICP备05070218号</td>
          </tr>
        </table>,
      ),
    );
    expect(zone.text).toBe('版权所有:某某学校\n京ICP备05070218号');
    expect(zone.place).toBe('页面底部');
  });

  it('takes the desktop and the mobile footer', () => {
    const zone = footerOf(
      page(
        <>
          <div className="footer_pc">主办：甲</div>
          <div className="footer_phone">主办：乙</div>
        </>,
      ),
    );
    expect(zone.roots).toHaveLength(2);
    expect(zone.contains((zone.roots[1] as number) + 1)).toBe(true);
    expect(zone.contains(0)).toBe(false);
  });

  it('takes both footers of a page that no style parts, told by the filing number that leads to the registry', () => {
    const zone = footerOf(
      page(
        <>
          <p>{LONG}</p>
          <div className="copy">
            主办：某某市人民政府 网站标识码6501000002{' '}
            <a href="https://beian.miit.gov.cn/">新ICP备05001907号</a>
          </div>
          <div>{'市情 概况 发展 投资 畅游 '.repeat(12)}</div>
          <div className="blank0">
            <p>主办：某某市人民政府</p>
            <p>新ICP备05001907号</p>
          </div>
        </>,
      ),
    );
    expect(zone.text).toContain('6501000002');
    expect(zone.text).not.toContain('本通知');
  });

  it('does not take a notice for a footer because it names the filing number', () => {
    const zone = footerOf(
      page(
        <>
          <p>本网站主办单位变更，备案号新ICP备05001907号不变。</p>
          <p>{LONG}</p>
          <div>
            <p>主办：某某市人民政府</p>
            <p>新ICP备05001907号</p>
          </div>
        </>,
      ),
    );
    expect(zone.text).not.toContain('变更');
  });

  it('takes in the row of marks beside the named text', () => {
    const zone = footerBelow(
      <div>
        <div>
          <img src="red.png" />
        </div>
        <div id="copyright">版权所有：某某市人民政府 京ICP备05070218号</div>
      </div>,
    );
    expect(zone.select(({ tag }) => tag === 'img')).toHaveLength(1);
  });

  it('takes in the lines around the one that has the name, and the marks beside them', () => {
    const zone = footerBelow(
      <div>
        <div>
          <p>关于本站 | 网站声明 | 网站地图 | 联系我们</p>
          <p>主办：某某市住房和城乡建设局　地址：某某市某某区某某路1号市政务中心</p>
          <p class="footer_bm">某公网安备12345602000001号　某ICP备12345678号</p>
        </div>
        <div>
          <img src="/images/dzjg.png" />
        </div>
      </div>,
    );
    expect(zone.text).toContain('主办:某某市住房和城乡建设局');
    expect(zone.text).not.toContain('本通知');
    expect(zone.select(({ tag }) => tag === 'img')).toHaveLength(1);
  });

  it('takes in the lines in a block beside the one that has the name', () => {
    const zone = footerBelow(
      <div>
        <div>
          <p>主办：某某市人民政府办公室　承办：某某市大数据中心　地址：某某路1号　电话：0123-4567890</p>
          <img src="/images/dzjg.png" />
        </div>
        <div class="foot_r">某ICP备12345678号 网站标识码：1234560001</div>
      </div>,
    );
    expect(zone.text).toContain('主办:某某市人民政府办公室');
    expect(zone.select(({ tag }) => tag === 'img')).toHaveLength(1);
  });

  it('is not what stands around two of them', () => {
    const body = (
      <>
        <h1>搜索结果</h1>
        <div>
          <div class="footer">主办：某某市人民政府 某ICP备12345678号 网站标识码：1234560001</div>
          <div class="mfooter">主办：某某市人民政府 网站标识码：1234560001</div>
          <p>
            栏目导航：要闻 领导活动 区县动态 部门动态 城市概况 城市发展 公告公示 政府文件 政策解读 市长信箱
          </p>
        </div>
      </>
    );
    expect(footerText(body)).not.toContain('栏目导航');
  });

  it('is not all of a small page', () => {
    const notice = <p>办公室搬迁通知：自即日起迁至某某路1号，主办此事的是市机关事务管理局，请互相转告。</p>;
    const body = (
      <div>
        {notice}
        <div class="footer">版权所有：某某市人民政府</div>
      </div>
    );
    expect(footerText(body)).toBe('版权所有:某某市人民政府');
  });

  it('does not look for a place that is not on the page', () => {
    const { snapshot } = page(<footer>主办单位：某某县人民政府办公室 版权所有</footer>);
    const opaque = [-1, 9999].map((node) => ({ kind: 'frame' as const, node, detail: '' }));
    expect(unreadAtFooter(new Page({ ...snapshot, opaque }))).toEqual([]);
  });

  describe('is not a short notice above the named footer', () => {
    const NUMBERS = '县林业局网站（网站标识码：3609220011，赣ICP备05003456号）';
    const below = (above: preact.ComponentChildren) =>
      footerText(
        <>
          <div>某某县人民政府 无障碍</div>
          <div>
            {above}
            <div class="footer">版权所有：某某县人民政府 电话：0797-8123456</div>
          </div>
        </>,
      );

    it.each([
      [
        'with a title',
        <>
          <h1>关于网站关停的公告</h1>
          <p>{NUMBERS}已关停</p>
        </>,
      ],
      [
        'below a breadcrumb',
        <>
          <p>当前位置：首页 &gt; 公告公示</p>
          <p>{NUMBERS}已关停</p>
        </>,
      ],
      ['in running text', <p>{NUMBERS}自2018年9月30日起关停，内容迁移至县政府门户网站。</p>],
    ])('%s', (_, above) => {
      expect(below(above)).toBe('版权所有:某某县人民政府 电话:0797-8123456');
    });
    it.each([
      [
        'with a short sentence among them',
        <p>主办：某某县人民政府办公室 网站标识码：3609220012 未经授权禁止转载。</p>,
      ],
      [
        'with a long one behind what they begin with',
        <p>主办单位：某某县人民政府办公室 网站标识码：3609220012，内容由各单位提供，欢迎监督。</p>,
      ],
      [
        'with advice on how to view the site',
        <>
          <p>主办单位：某某县人民政府办公室 网站标识码：3609220012</p>
          <p>为了获得更好的浏览效果，建议您使用1024*768以上分辨率，IE9.0以上版本的浏览器浏览本网站。</p>
        </>,
      ],
      [
        'under the head of a column',
        <>
          <h3>联系我们</h3>
          <p>主办单位：某某县人民政府办公室 网站标识码：3609220012 赣公网安备36010002000123号</p>
        </>,
      ],
      [
        'set as a heading',
        <h3>主办单位：某某县人民政府办公室 网站标识码：3609220012 赣公网安备36010002000123号</h3>,
      ],
      [
        'beside a menu parted by strokes',
        <>
          <p>设为首页 / 加入收藏 / 网站地图</p>
          <p>主办单位：某某县人民政府办公室 网站标识码：3609220012 赣公网安备36010002000123号</p>
        </>,
      ],
    ])('though lines %s belong to it', (_, lines) => {
      expect(below(lines)).toContain('3609220012');
    });
  });

  it('leaves a named line alone where all around is something else', () => {
    const around = <p>{'本通知自印发之日起施行，请认真贯彻落实。'.repeat(4)}</p>;
    const body = (
      <div>
        {around}
        <p class="footer">主办：某某市人民政府</p>
      </div>
    );
    expect(footerText(body)).toBe('主办:某某市人民政府');
  });

  it('does not take a menu, the bottom of an article or a hidden footer', () => {
    const zone = footerOf(
      page(
        <>
          <div className="header-bottom">网站地图 联系我们</div>
          <div className="article-bottom">主办单位：另一单位</div>
          <p>{LONG}</p>
          <footer hidden>主办：某某市人民政府</footer>
          <div className="foot">版权所有：某某市人民政府</div>
        </>,
      ),
    );
    expect(zone.text).toBe('版权所有:某某市人民政府');
  });

  it('does not take a whole page that calls itself bottom', () => {
    const zone = footerOf(
      page(
        <div className="bottom-wrap">
          <p>{LONG.repeat(10)}</p>
          <div>主办单位：某某市人民政府 版权所有</div>
        </div>,
      ),
    );
    expect(zone.text).toBe('主办单位:某某市人民政府 版权所有');
  });

  it('is empty where nothing on the page is a footer', () => {
    const zone = footerOf(page(<main>{LONG}</main>));
    expect(zone.found).toBe(false);
    expect(zone.text).toBe('');
  });

  it.each([
    ['links alone, the rest to be written by a script', <div className="footer">联系我们 网站地图</div>],
    [
      'an empty one below an article that speaks of filings',
      <>
        <p>请于月底前办理备案号登记。</p>
        <div id="footer" />
      </>,
    ],
  ])('is empty where the footer is %s', (_, body) => {
    expect(footerOf(page(body)).found).toBe(false);
  });

  it('is found once a page', () => {
    const one = page(<footer>版权所有</footer>);
    expect(footerOf(one)).toBe(footerOf(one));
  });

  it('ends on a page of thousands of nested footers', () => {
    const one = page(<footer>版权所有</footer>);
    const nodes = [...one.nodes];
    for (let i = 0; i < 20_000; i++) {
      const parent = nodes.length - (i === 0 ? 1 : 2);
      nodes.push(
        { parent, tag: 'div', attrs: { class: 'foot' } },
        { parent: nodes.length, tag: '#text', text: '版权所有' },
      );
    }
    const zone = footerOf(page(null, { nodes }));
    expect(zone.found).toBe(true);
  });
});

describe('writtenElsewhere', () => {
  const rich = <footer>主办：某某市人民政府 网站标识码：1304000009</footer>;
  it.each([
    ['a script named as a footer', <script src="/js/footer.js" />],
    [
      'a fragment loaded by code',
      <script {...({ code: "$('#f').load('../common/foot_2020.html')" } as object)} />,
    ],
    ['a frame', <iframe src="/bottom.jsp" />],
    ['an include attribute', <div {...{ 'w3-include-html': 'footer' }} />],
  ])('knows %s', (_, loader) => {
    expect(
      footerOf(
        page(
          <>
            {loader}
            {rich}
          </>,
        ),
      ).writtenElsewhere,
    ).toBe(true);
  });

  it('is not claimed by other scripts, nor by a frame that was read', () => {
    const one = page(
      <>
        <script src="/js/common.js" />
        {rich}
      </>,
    );
    expect(footerOf(one).writtenElsewhere).toBe(false);
    const at = one.nodes.length;
    const nodes = [
      ...one.nodes,
      { parent: 1, tag: 'iframe', href: 'https://www.example.gov.cn/footer.html' },
      { parent: at, tag: '#document' },
      { parent: at + 1, tag: '#text', text: '版权所有' },
    ];
    expect(footerOf(page(null, { nodes })).writtenElsewhere).toBe(false);
  });

  it('tells the frames inside the footer', () => {
    expect(
      footerOf(
        page(
          <footer>
            版权所有 <iframe src="https://other.example/" />
          </footer>,
        ),
      ).opaque,
    ).toHaveLength(1);
    expect(footerText(rich)).toContain('1304000009');
  });
});
