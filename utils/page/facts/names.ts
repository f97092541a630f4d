import { normalise, withoutRepeat } from '../text';

/** Longer link texts are headlines. Characters. */
const NAME = 16;
const MIN_NAME = 2;
/** What templates put before a name, and after it: bullets, arrows, strokes, a count. */
const MARK = /[^\p{L}\p{N}《“(]/u;
const END_MARK = /[^\p{L}\p{N}》”)]/u;
const COUNT = / ?[([]\d{1,6}[)\]]$/;
const OPENING = /[《“(]/;
/** The same name once more in letters: 政务公开 Open Government. */
const IN_LETTERS = /(?<=\p{sc=Han}) [A-Za-z][A-Za-z &'.-]{2,40}$/u;
const HAN = /\p{sc=Han}/u;
/** Blanks that spread a name over its place: 要 闻. */
const SPREAD = /(?<=\p{sc=Han}) (?=\p{sc=Han})/gu;
/** Words that lead on, answer a click, switch the view, turn pages, or speak of another thing than a column. */
const NO_COLUMN =
  /^(?:(?:点击)?(?:查看|阅读|显示)?(?:更多|全部|详细|详情|全文|其他|更多信息|更多内容)|(?:网站|本站|返回|门户)?首页|主页|(?:返回|回到)\S{0,4}|(?:上|下|前|后|首|尾|末|第\S{1,3})一?[页篇条张]|(?:用户|个人|单位|法人|统一)?(?:登录|登陆|注册|注销|退出)(?:登录|注册)?|(?:个人|用户)中心|我的\S{0,4}|(?:站内|高级|全站|智能)?(?:搜索|检索)|设为首页|(?:加入)?收藏(?:本站|本页)?|关闭(?:窗口)?|打印(?:本页)?|分享\S{0,4}|展开\S{0,2}|收起\S{0,2}|切换\S{0,4}|确定|取消|提交|重置|导航|菜单|栏目导航|快速导航|下载|阅读|进入|查看|点击\S{0,4})$/;
const OTHER_VIEW =
  /^(?:简体(?:中文|版)?|繁[体體](?:中文|版)?|简|繁|中文(?:版|简体|繁体)?|正體中文|英文(?:版)?|英语|日本[語语]|日文(?:版)?|韩文(?:版)?|俄文(?:版)?|法文(?:版)?|多语种|(?:手机|移动|电脑|触屏|老年|适老|关怀|长者|老年人|大字|盲人)(?:版|端|模式|版本|门户|网站)?|(?:进入|开启|打开)?(?:无障碍|适老化?|关怀|长者)\S{0,8}|(?:信息)?无障碍\S{0,6}|\S{0,4}(?:客户端(?:下载)?|APP|小程序|公众号|二维码)|(?:官方|政务|腾讯|新浪)?(?:微博|微信|抖音|头条号|视频号)(?:公众号)?|\S{2,3}矩阵|政务邮箱|(?:电子)?邮箱(?:登录)?|邮件订阅|订阅|视力保护\S{0,2}|帮助|使用帮助|投稿|智能\S{2,4}|(?:网站|法律|版权|隐私|免责|服务)(?:声明|保护|条款)|(?:网站|内容|我要)纠错|网站(?:支持)?IPv6)$/i;
const FEED = /^rss|rss$|rss订阅/i;
const SITE_MAP = /^(?:网站|站点|本站)(?:地图|导航)$/;

/** A link's text as the name of a column; '' where it is none: 更多, a headline, an arrow, another language. */
export function columnName(text: string, longest = NAME): string {
  if (text.length > longest * 3) return '';
  const name = cleaned(text);
  if (name.length < MIN_NAME || name.length > longest || !HAN.test(name)) return '';
  return NO_COLUMN.test(name) || OTHER_VIEW.test(name) || FEED.test(name) ? '' : name;
}

/** 网站地图: no column, but the way to all of them. */
export const isSiteMapName = (name: string): boolean => SITE_MAP.test(name);

/** A text without what a template puts around it. */
export function cleaned(text: string): string {
  const whole = withoutCount(normalise(text).trim());
  let from = 0;
  let to = whole.length;
  while (from < to && MARK.test(whole.charAt(from))) from++;
  while (to > from && END_MARK.test(whole.charAt(to - 1))) to--;
  const bare = bracketed(whole.slice(from, to));
  return bare.includes(' ')
    ? withoutRepeat(bare.replace(IN_LETTERS, '').replace(SPREAD, ''))
    : withoutRepeat(bare);
}

const withoutCount = (text: string): string => (/[)\]]$/.test(text) ? text.replace(COUNT, '') : text);

/** Without brackets around the whole, (更多), and without one that has lost its other half. */
function bracketed(name: string): string {
  if (/^\(.{0,40}\)$/.test(name)) return name.slice(1, -1);
  return OPENING.test(name) ? name : name.replace(/[》”)]$/, '');
}
