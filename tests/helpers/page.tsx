import type { ComponentChildren, VNode } from 'preact';
import { isMeasured, isMeasuredBlock, leadsOf } from '../../utils/capture/measured';
import type { MetaTag, PageSnapshot, SnapshotNode } from '../../utils/model/snapshot';
import { isInline } from '../../utils/model/tags';
import { Page } from '../../utils/page/page';

type Writable = { -readonly [Key in keyof SnapshotNode]: SnapshotNode[Key] };

/** What was read within one element so far. */
interface Inside {
  elements: number;
  blank: boolean;
  holdsAway: boolean;
}

/**
 * Builds a page from JSX, without a DOM: what a rule sees, at the price of what only a browser knows (layout, scripts,
 * parsing), which golden captures and browser tests cover. `hidden` hides a subtree; `<meta>` go to the page's tags.
 * Everything else (address, settle state, opaque places) comes from `options`.
 */
export function page(body: ComponentChildren, options: Partial<PageSnapshot> = {}): Page {
  return new Page(snapshot(body, options));
}

export function snapshot(body: ComponentChildren, options: Partial<PageSnapshot> = {}): PageSnapshot {
  const url = options.url ?? 'https://www.example.gov.cn/';
  const nodes: Writable[] = [];
  const meta: MetaTag[] = [];
  const opaque: PageSnapshot['opaque'] = [];

  const walk = (child: ComponentChildren, parent: number, hidden: boolean, count: Inside): void => {
    if (child === null || child === undefined || typeof child === 'boolean') return;
    if (Array.isArray(child)) {
      for (const one of child) walk(one, parent, hidden, count);
      return;
    }
    if (typeof child !== 'object') {
      // Blanks as the capture keeps them: with the word or the element that they stand before.
      const blank = count.blank;
      count.blank = blank || /^\s+$/.test(String(child));
      if (/^\s*$/.test(String(child))) return;
      count.blank = false;
      const text = blank ? ` ${child}` : String(child);
      nodes.push({ parent, tag: '#text', text, ...(hidden ? { hidden: true } : {}) });
      return;
    }
    const { type, props } = child as VNode<Record<string, unknown>>;
    if (typeof type === 'function') {
      // Fragments and components: their output stands in their place.
      const output = (type as (props: unknown) => ComponentChildren)(props);
      walk(output === child ? (props.children as ComponentChildren) : output, parent, hidden, count);
      return;
    }
    const tag = String(type);
    if (tag === 'meta') meta.push({ name: String(props.name ?? ''), content: String(props.content ?? '') });
    const isHidden = hidden || props.hidden === true;
    const attrs: Record<string, string> = {};
    for (const [name, value] of Object.entries(props)) {
      if (
        name === 'children' ||
        name === 'hidden' ||
        value === null ||
        value === undefined ||
        typeof value === 'boolean'
      )
        continue;
      attrs[name === 'className' ? 'class' : name.toLowerCase()] = String(value);
    }
    const address = attrs.href ?? attrs.src;
    const index = nodes.length;
    const afterBlank = count.blank && isInline(tag);
    count.blank = false;
    nodes.push({
      parent,
      tag,
      nth: count.elements++,
      ...(afterBlank ? { afterBlank } : {}),
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(address !== undefined && URL.canParse(address, url) ? { href: new URL(address, url).href } : {}),
      ...(isHidden ? { hidden: true as const } : {}),
      ...(tag === 'img' && !isHidden ? { image: 'loaded' as const } : {}),
    });
    if (tag === 'iframe') opaque.push({ kind: 'frame', node: index, detail: address ?? '' });
    const inside: Inside = { elements: 0, blank: false, holdsAway: false };
    walk(props.children as ComponentChildren, index, isHidden, inside);
    if (inside.blank && !isHidden) count.blank = true;
    // Boxes as the capture takes them.
    const node = nodes[index] as Writable;
    const leads = leadsOf(tag, node.href ?? '', URL.canParse(url) ? new URL(url).origin : '');
    if (leads === 'away') inside.holdsAway = true;
    if (inside.holdsAway) count.holdsAway = true;
    const [only, another] = nodes.slice(index + 1, index + 3);
    const length = only?.tag === '#text' && !another ? (only.text?.length ?? 0) : 0;
    const isBlock = only !== undefined && length === 0;
    const text = nodes.slice(index).reduce((sum, one) => sum + (one.text?.length ?? 0), 0);
    const size = { nodes: nodes.length - index, text };
    if (
      !isHidden &&
      (isMeasured(tag, leads, length) || (isBlock && isMeasuredBlock(tag, size, inside.holdsAway)))
    )
      node.box = [0, index * 20, 800, 20];
  };

  nodes.push({ parent: -1, tag: 'html', nth: 0, box: [0, 0, 1280, 2000] });
  nodes.push({ parent: 0, tag: 'body', nth: 1, box: [0, 0, 1280, 2000] });
  walk(body, 1, false, { elements: 0, blank: false, holdsAway: false });
  return {
    version: 1,
    url,
    title: '测试页',
    takenAt: '2026-03-15T02:00:00.000Z',
    charset: 'UTF-8',
    contentType: 'text/html',
    viewport: { width: 1280, height: 800, pageHeight: 2000 },
    visibility: 'visible',
    settle: { state: 'settled', ms: 0 },
    meta,
    nodes,
    opaque,
    masked: { identity: 0, bankCard: 0, mobile: 0 },
    ...options,
  };
}
