import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { guideFormDownload } from './guide-form-download';

/** A link that only a script answers. */
const SCRIPT = 'javascript:down(3)';

const guide = (material: string, more?: preact.JSX.Element) => (
  <div>
    <h3>申请材料</h3>
    <p>1.身份证</p>
    <p>2.{material}</p>
    <h3>受理条件</h3>
    <p>本市居民</p>
    <h3>办理地点</h3>
    <p>和平路1号</p>
    {more}
  </div>
);
const judge = (body: preact.JSX.Element) => {
  const { outcome, reason, params } = guideFormDownload.evaluate(page(body), context());
  return { said: `${outcome}: ${reason}`, form: params?.form };
};

describe('guide-form-download', () => {
  it.each(['户籍登记表', '机动车变更登记申请表', '《就业失业登记表》原件', '样表'])(
    'fails “%s” without a link',
    (form) => {
      expect(judge(guide(form)).said).toBe('fail: no-link');
    },
  );

  it.each([
    ['a file', <a href="/upload/form.doc">申请表下载</a>],
    ['a file named only by its kind', <a href="/upload/form.xlsx">附件1</a>],
    ['a download address', <a href="/servlet/DownFileServlet?fileId=8">样表</a>],
  ])('asks to open %s', (_, link) => {
    expect(judge(guide('居住证申请表', link)).said).toBe('review: untested');
  });

  it('finds a form that the process asks for', () => {
    expect(judge(<p>办理流程：填写户籍登记表后到窗口提交</p>).said).toBe('fail: no-link');
  });

  it('finds the link in a closed tab', () => {
    const tab = (
      <div>
        <h4>表格下载</h4>
        <div hidden>
          <a href="/upload/form.doc">申请表</a>
        </div>
      </div>
    );
    expect(judge(guide('居住证申请表', tab)).said).toBe('review: untested');
  });

  it('asks to click a link that only a script answers', () => {
    expect(judge(guide('居住证申请表', <a href={SCRIPT}>空表下载</a>)).said).toBe('review: by-script');
  });

  it('asks where the form is filled in online', () => {
    expect(judge(guide('居住证申请表（在线填写）')).said).toBe('review: online-only');
  });

  it('asks where a part was not read', () => {
    expect(judge(guide('居住证申请表', <iframe src="https://other.example.cn/" />)).said).toBe(
      'review: partly-unread',
    );
  });

  it.each(['户口簿', '情况说明', '房屋租赁合同', '表示同意的书面材料'])(
    'needs no form for “%s”',
    (material) => {
      expect(judge(guide(material)).said).toBe('inapplicable: no-form');
    },
  );

  it.each([
    ['a picture of the footer', <a href="/banner.jpg">友情链接</a>],
    ['a policy beside', <a href="/2026/policy.pdf">某条例</a>],
    ['a placeholder', <a href="#top">返回顶部</a>],
  ])('does not take %s for the form', (_, link) => {
    expect(judge(guide('居住证申请表', link)).said).toBe('fail: no-link');
  });

  it('does not take the heading of a column for a form', () => {
    const table = (
      <table>
        <tr>
          <th>材料名称</th>
          <th>下载样表</th>
        </tr>
        <tr>
          <td>身份证</td>
          <td />
        </tr>
      </table>
    );
    expect(judge(table).said).toBe('inapplicable: no-form');
  });

  it('names the form', () => {
    expect(judge(guide('居住证申请表')).form).toBe('申请表');
  });
});
