import { type ComponentChildren, h } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { page, snapshot } from '../../tests/helpers/page';
import type { PageSnapshot, SnapshotNode } from '../../utils/model/snapshot';
import { Page } from '../../utils/page/page';
import { compatIssues } from './compat-issues';

const judge = (one: Page): string => {
  const { outcome, reason } = compatIssues.evaluate(one, context());
  return `${outcome}: ${reason}`;
};
const made = (inside: ComponentChildren) => page(<div>{inside}</div>);
/** A page whose nodes a test changes as only a browser would. */
const changed = (
  inside: ComponentChildren,
  change: (node: SnapshotNode) => SnapshotNode,
  options: Partial<PageSnapshot> = {},
): Page => {
  const one = snapshot(<div>{inside}</div>, options);
  return new Page({ ...one, nodes: one.nodes.map(change) });
};
const TEXT =
  '会议总结了去年的绿化工作，研究部署今年的重点任务，县政府主要负责人参加会议并讲话，各乡镇、县直单位负责人参加会议。';
const broken = (name: string) => (node: SnapshotNode) =>
  node.href?.endsWith(name) ? { ...node, image: 'broken' as const } : node;

describe('compat-issues', () => {
  it('passes a plain page', () => {
    expect(judge(made(<p>{TEXT}</p>))).toBe('pass: none');
  });

  it.each<[string, ComponentChildren]>([
    ['Flash by its type', h('embed', { type: 'application/x-shockwave-flash', src: '/a' })],
    ['Flash by its file', h('embed', { src: '/banner.SWF?v=1' })],
    ['an object with parameters alone', h('object', {}, h('param', { name: 'movie' }))],
    ['an object around Flash', h('object', {}, h('embed', { type: 'application/x-shockwave-flash' }))],
    ['a plug-in of an office', h('object', { type: 'application/x-weboffice' })],
    ['an applet', h('applet', {})],
  ])('asks about %s', (_, inside) => {
    expect(judge(made(inside))).toBe('review: signs');
  });

  it.each<[string, ComponentChildren]>([
    ['a drawing', h('embed', { type: 'image/svg+xml', src: '/a.svg' })],
    ['a document', h('object', { type: 'application/pdf', data: '/a.pdf' })],
    ['a film', h('embed', { type: 'video/mp4', src: '/a.mp4' })],
    ['a hidden plug-in', <p hidden>{h('embed', { src: '/a.swf' })}</p>],
  ])('leaves alone %s', (_, inside) => {
    expect(judge(made(inside))).toBe('pass: none');
  });

  it('counts an object and the embed within as one', () => {
    const inside = h('object', {}, h('param', { name: 'movie' }), h('embed', { src: '/a.swf' }));
    expect(compatIssues.evaluate(made(inside), context()).params?.signs).toBe('插件 1 处');
  });

  it.each([
    '请使用IE浏览器访问',
    '建议使用IE8.0以上版本浏览器',
    '建议您使用 Internet Explorer 9 或以上版本',
    '最佳浏览效果：１０２４*７６８分辨率 ＩＥ9.0及以上浏览器',
    '本系统仅支持IE',
  ])('asks about the advice “%s”', (advice) => {
    expect(judge(made(<footer>{advice}</footer>))).toBe('review: signs');
  });

  it.each<[string, ComponentChildren]>([
    ['advice against it', <p>请勿使用IE浏览器访问</p>],
    ['news of its end', <p>告别IE浏览器</p>],
    ['letters inside a word', <p>SERIES 请使用 IEEE 标准</p>],
    ['hidden advice', <p hidden>请使用IE浏览器访问</p>],
    ['a sentence of an article', <p>{`${TEXT}系统建议使用IE8以上版本浏览器登录，如有问题请致电。`}</p>],
  ])('leaves alone %s', (_, inside) => {
    expect(judge(made(inside))).toBe('pass: none');
  });

  it('asks about pictures of the site that do not show', () => {
    const two = (
      <>
        <img src="/a.png" alt="" />
        <img src="/b.png" alt="" />
      </>
    );
    expect(judge(changed(two, broken('/b.png')))).toBe('review: signs');
    expect(judge(changed(two, (node) => node))).toBe('pass: none');
  });

  it('does not blame the site where no picture shows at all', () => {
    expect(judge(changed(<img src="/a.png" alt="" />, broken('/a.png')))).toBe('inapplicable: no-pictures');
  });

  it.each<[string, ComponentChildren]>([
    ['of another site', <img src="https://dcs.example.cn/b.png" alt="" />],
    ['that a script puts in later', h('img', { src: '/b.png', 'data-src': '/c.png' } as object)],
    ['that is hidden', <p hidden>{<img src="/b.png" alt="" />}</p>],
  ])('does not count a picture %s', (_, inside) => {
    const both = (
      <>
        <img src="/a.png" alt="" />
        {inside}
      </>
    );
    expect(judge(changed(both, broken('b.png')))).toBe('pass: none');
  });

  it('does not count a dot that counts visitors', () => {
    const both = (
      <>
        <img src="/a.png" alt="" />
        <img src="/b.png" alt="" />
      </>
    );
    const dot = (node: SnapshotNode): SnapshotNode =>
      node.href?.endsWith('/b.png') ? { ...node, image: 'broken', box: [0, 0, 1, 1] } : node;
    expect(judge(changed(both, dot))).toBe('pass: none');
  });

  it('asks about content wider than the usual window', () => {
    const wide = (width: number) => (node: SnapshotNode) =>
      node.attrs?.id === 'main' ? { ...node, box: [0, 0, width, 900] as const } : node;
    const main = <div id="main">{TEXT}</div>;
    expect(judge(changed(main, wide(1500)))).toBe('review: signs');
    expect(judge(changed(main, wide(1300)))).toBe('pass: none');
    // It fills the window and has no width of its own.
    const viewport = { width: 1920, height: 1080, pageHeight: 1080 };
    expect(judge(changed(main, wide(1920), { viewport }))).toBe('pass: none');
    // A belt of pictures runs on behind the border.
    const belt = (
      <>
        <p>{TEXT}</p>
        <div id="main">图片</div>
      </>
    );
    expect(judge(changed(belt, wide(5000)))).toBe('pass: none');
  });
});
