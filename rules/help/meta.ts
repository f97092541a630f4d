import { asks, fails, type HelpFamily, passes } from './help';

/** 页面标签 */
export const metaHelp: HelpFamily = {
  key: 'meta',
  name: '页面标签',
  rules: {
    'meta-site-tags': {
      examples: [
        passes('complete', '网页源代码中 SiteName、SiteDomain、SiteIDCode 各有一个，内容不为空。'),
        fails('missing', '源代码中没有 SiteDomain，或 SiteIDCode 的内容是“null”或未替换的模板变量。'),
        asks('duplicate', 'SiteName 出现两次，内容不同。'),
        asks('domain-differs', 'SiteDomain 写的是另一个网站的域名。'),
      ],
      traps: [
        '标签名不分大小写，先写 content 后写 name 也算。',
        '由脚本写入的标签在“查看源代码”里看不到，应在开发者工具的元素面板里核对。',
      ],
    },
    'meta-column-tags': {
      examples: [
        passes(
          'complete',
          '栏目页有 ColumnName、ColumnDescription、ColumnKeywords、ColumnType，内容不为空。',
        ),
        fails('missing', '栏目页没有 ColumnType，或 ColumnDescription 的内容为空。'),
        asks('site-name', 'ColumnName 写的是网站名称，可能全站栏目共用一套标签。'),
      ],
      traps: ['内容页也可以带栏目标签，但内容页没有栏目标签不是问题，这里只查栏目页。'],
    },
    'meta-article-tags': {
      examples: [
        passes('complete', '内容页有 ArticleTitle、PubDate、ContentSource，PubDate 是“2026-03-01 09:26”。'),
        fails('missing', '内容页没有 ContentSource，或 ArticleTitle 的内容为空。'),
        asks('date-differs', 'PubDate 是3月5日，页面上写的发布时间是3月1日。'),
      ],
      traps: [
        'PubDate 写成斜杠或带秒，只作格式提示，不算缺失。',
        '页面类型没有判断准时先改页面类型，再看此项。',
      ],
    },
  },
};
