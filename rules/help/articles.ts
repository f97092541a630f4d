import { asks, fails, type HelpFamily, passes } from './help';

/** 内容页 */
export const articlesHelp: HelpFamily = {
  key: 'articles',
  name: '信息内容',
  rules: {
    'publish-date-missing': {
      examples: [
        passes('shown', '标题下写着“发布时间：2026-03-01 09:26”，只有年月日也算。'),
        fails('absent', '标题下只写来源和浏览次数，全页没有日期。'),
        asks('elsewhere', '只有文末落款写着“2026年3月1日”。'),
        asks('only-tag', '页面上没有日期，只有源代码的 PubDate 标签里有。'),
      ],
      traps: [
        '没有时分、用斜杠分隔的，是格式问题，不算没有注明。',
        '政策文件既有成文日期又有发布日期，以发布日期为准。',
        '机构职能、领导简介等静态信息不要求发布时间。',
      ],
    },
    'publish-date-inconsistent': {
      examples: [
        passes('agree', '列表、页面、PubDate 标签和网址中的日期相差不超过一天。'),
        asks('address-earlier', '页面写3月1日，网址中的日期目录却是半年前的，可能是旧稿改了日期。'),
        asks('future', '页面写的发布时间晚于检查当天。'),
      ],
      traps: [
        '网站改版迁移会给旧稿新的网址日期，本身不是作假。',
        '更正信息后重新发布，日期变化是正当的。',
        '列表可能写成文日期；服务器时区、12小时制写法也会差一天。',
      ],
    },
    'publish-date-changed': {
      examples: [
        passes('same', '上次检查读到的发布日期，与现在的一致。'),
        passes('rewritten', '信息日期变晚，正文也作了修改，是更新内容后重新发布。'),
        asks('redated', '上季度写着1月5日的一条信息，现在写成3月5日，正文没有变。'),
        asks('redated-together', '八条旧信息的日期在同一天都改成了昨天。'),
      ],
      traps: [
        '网站改版迁移、列表改用其他日期，会让大批信息的日期一起变化。',
        '每年例行的通知标题相同、日期不同，本来就是两条信息。',
      ],
    },
    'interpretation-coverage': {
      examples: [
        passes('linked', '抽到的文件页有“相关解读”链接，打开就是该文件的解读。'),
        asks('none-seen', '抽到的文件没有看到解读，请用文件名称在站内搜索后再判断。'),
      ],
      traps: [
        '只查涉及面广、社会关注度高的文件；其他文件没有解读不算。',
        '解读可能发布在上级网站或新闻发布会栏目。',
      ],
    },
    'interpretation-cross-link': {
      examples: [
        passes('linked', '解读页下方“相关文件”有链接，打开就是被解读的文件。'),
        fails('absent', '解读页全文没有指向任何文件的链接。'),
        asks('attachment', '解读页只把文件作为附件，没有文件页的链接。'),
        asks('label-empty', '有“相关文件”字样，下面是空的，可能由脚本写入。'),
      ],
      traps: [
        '“相关解读”下有文字而链接打不开的，要点一下才知道。',
        '被解读的文件可能在上级网站，链接到上级网站也可以。',
      ],
    },
    'repost-source': {
      examples: [
        passes('named', '信息栏写着“来源：新华社”。'),
        asks('unnamed', '正文以“新华社北京3月1日电”开头，信息栏没有来源。'),
        asks('vague', '来源写的是“互联网”。'),
      ],
      traps: ['本单位自己的通知公告可以不写来源。'],
    },
    'policy-status-mark': {
      examples: [
        passes('marked', '文件页有“有效性：现行有效”，或标题旁有“已废止”图章。'),
        asks('expired', '文件写明有效期五年，已过期，页面没有标注失效。'),
        asks('no-status', '文件页没有效力状态一栏。'),
      ],
      traps: [
        '文件是否有效要看清理结果和有无延期，不能只看页面。',
        '没有效力状态一栏，本身不等于文件已失效。',
      ],
    },
    'wording-lexicon': {
      examples: [
        passes('clean', '全页文字没有命中导入的词表。'),
        asks('hit', '正文中“登陆网站”命中词表，建议写为“登录网站”。'),
      ],
      traps: [
        '引文、历史资料、人名、地名可能与词表中的词相同，逐处核对上下文。',
        '可在词表中加“例外”，如“台风登陆”，这样的长词里就不再提示。',
        '本扩展不带任何词表；没有导入就没有检查，不等于没有问题。',
      ],
    },
  },
};
