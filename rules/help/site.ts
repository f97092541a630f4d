import { asks, fails, type HelpFamily, passes } from './help';

/** 网站整体 */
export const siteHelp: HelpFamily = {
  key: 'site',
  name: '网站整体',
  rules: {
    'header-site-name': {
      examples: [
        passes('shown', '页面上方写着“示例县人民政府”。'),
        fails('absent', '页面顶部没有任何文字和图片。'),
        asks('picture', '页面上方是一张没有说明文字的标志图片，请看图中有没有网站名称。'),
      ],
      traps: [
        '网站名称常做成背景图片，程序读不到，须看页面。',
        '只在浏览器标题栏里有名称的，不算在页面头部展示。',
      ],
    },
    'site-name-match': {
      examples: [
        passes('named', '网站名称是“示例县人民政府门户网站”，含地区名称。'),
        asks('no-owner', '网站名称是“示例之窗”，看不出主办单位。'),
        asks('host-unlike', '域名与地区名称的拼音、首字母对不上，可能用了英文名称。'),
      ],
      traps: ['名称后面带“门户网站”“网”的，与登记名称视为一致。', '历史上沿用的名称须对照名录判断。'],
    },
    'national-emblem': {
      examples: [
        passes('named', '首页标志图片的说明写着“国徽”。'),
        asks('look', '首页头部有图片，说明里没有提到国徽，请看图。'),
      ],
      traps: ['国徽通常画在标志图片里，程序看不出来。', '地方政府的部门网站不在此列。'],
    },
    'site-search-entry': {
      examples: [
        passes('box', '首页有写着“请输入关键词”的搜索框和按钮。'),
        fails('absent', '首页没有搜索框，也没有“搜索”链接。'),
        asks('trigger', '首页只有放大镜图标，点击后才出现搜索框。'),
      ],
      traps: ['只查办事事项、信件的搜索框不是站内搜索。', '首页有即可，内页没有不算问题。'],
    },
    'site-search-results': {
      examples: [
        passes('found', '搜索一条已发布信息的完整标题，第一页第一条就是它，结果分“文件、新闻”等类别。'),
        fails('error-page', '点击搜索后打开错误页面。'),
        asks('not-loaded', '搜索后要输入验证码，没有读到结果。'),
      ],
      traps: ['刚发布不到一天的信息可能还没有收入搜索。', '应搜完整标题；只搜一两个字说明不了问题。'],
    },
    'page-load-time': {
      examples: [
        passes('quick', '页面1.2秒加载完。'),
        asks('slow', '页面用了6秒才加载完，一次偏慢说明不了问题。'),
        asks('not-opened', '页面用了20秒才加载完，在可用性监测中算一次打不开。'),
      ],
      traps: [
        '先看本机网络：同一时间打开别的网站也慢的，不是网站的问题。',
        '经代理、VPN 打开的用时不能作准。',
      ],
    },
    'temporary-closure': {
      examples: [
        passes('within-term', '公告称自上周起暂停访问，还不到30天。'),
        fails('overdue', '首页公告称自两个月前起升级改版、暂停访问。'),
        asks('undated', '首页只写“网站升级维护中”，没有日期。'),
      ],
      traps: ['弹出窗口说某一项服务暂停，不是网站下线。', '名录登记为永久下线的网站不再检查。'],
    },
    'annual-report-published': {
      examples: [
        passes('published', '首页有“2025年政府网站工作年度报表”的链接。'),
        fails('absent', '2月以后，首页没有上一年度工作年度报表的链接。'),
        asks('year-unknown', '首页有“年度报表”链接，没有写年份。'),
      ],
      traps: [
        '“政府信息公开工作年度报告”是另一份文件，不要混淆。',
        '每年1月31日前是发布期限，期限之前看再上一年的。',
      ],
    },
    'annual-report-consistency': {
      examples: [
        passes('consistent', '解读信息总数等于解读材料、解读产品、媒体评论之和。'),
        fails('broken', '公开答复的数量大于收到的留言数量。'),
        asks('carried-over', '办结数大于收到数，可能含上年度结转。'),
      ],
      traps: ['信息发布总数不是各分项之和。', '填0可能是真的；表格是图片的，请人工看。'],
    },
    'commercial-ads': {
      examples: [
        passes('none', '页面没有广告联盟的代码和商业漂浮图片。'),
        asks('shop', '页面右下角漂浮的图片指向购物网站。'),
      ],
      traps: ['公益宣传、节日宣传图片不是商业广告。', '访问统计脚本不是广告代码。'],
    },
    'compat-issues': {
      examples: [
        passes('none', '没有看到插件、“请使用IE”等迹象。'),
        asks('signs', '页面要求安装 Flash，或提示“请使用IE浏览器”。'),
      ],
      traps: ['程序只看到当前这一种浏览器，须换浏览器核对。', '图片全部不显示时先查本机网络。'],
    },
    'site-unreachable': {
      examples: [
        passes('reachable', '监测满7天、每天20次以上，失败不到5%。'),
        fails('unreachable', '监测满7天、每天20次以上，失败占8%。'),
        asks('too-few-failing', '只监测了两天，失败已超过5%，须补充监测。'),
      ],
      traps: [
        '先排除本机网络：同一时间打开一个确知正常的网站。',
        '偶尔一次打不开说明不了问题，15秒及以上才打开也算失败。',
      ],
    },
    'required-publish-columns': {
      examples: [
        passes('visited', '网站有“政务动态”“政策文件”“政策解读”三类栏目。'),
        asks('not-found', '已查的栏目和导航里没有认出政策解读类的栏目。'),
      ],
      traps: ['名称各地不同，如“今日××”“法规文件”“一图读懂”。', '部门网站不查这三类栏目。'],
    },
    'required-info-columns': {
      examples: [
        passes('found', '网站有“走进示例”“机构职能”“领导之窗”。'),
        asks('not-found', '导航里没有认出机构职能栏目，可能在信息公开之下。'),
      ],
      traps: ['有栏目不等于内容完整：领导信息要有姓名、职务、简历或分工，由人工核对。'],
    },
    'footer-all-pages': {
      examples: [
        passes('same', '已查的内页页脚与首页列明的要素相同。'),
        fails('missing', '首页页脚有找错入口，三个内页的页脚没有。'),
        asks('other-host', '在线办事的页面在另一个域名，页脚不同，请核对是否属于本网站。'),
      ],
      traps: ['专题和办事系统用自己的模板，先判断是否属于本网站。'],
    },
    'register-match': {
      examples: [
        passes('code-same', '首页的标识码与名录登记的相同。'),
        fails('code-differs', '首页的标识码是另一个网站的。'),
        asks('name-differs', '首页标题里没有名录登记的网站名称。'),
      ],
      traps: ['名录可能早于网站改名、换域名，先看名录的日期。', '名称后面的“门户网站”“网”不算不同。'],
    },
  },
};
