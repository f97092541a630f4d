import type { Problem } from '../../utils/model/verdict';

/** 六安市 2018年第三季度: 附件1, of 55 sites. As printed: the third row lacks a mark, the fourth joins with another one. */
export const LUAN_SITES = 55;
export const LUAN_FAILED: readonly {
  readonly printed: readonly string[];
  readonly problems: readonly Problem[];
}[] = [
  { printed: ['1', '3415000055', '六安市承接产业转移集中示范园区管理委员会', 'http://jzsfyq.luan.gov.cn', 'http://www.luan.gov.cn/opennessContent/?branch_id=5212bc2e682e09147c7e4', '六安市集中示范园区', 'http://weibo.com/u/6100068350?s=6cm7D0', '六安市集中示范园区', '', '不合格', '5个及以上空白栏目'], problems: ['columns-blank'] },
  { printed: ['2', '3415000048', '六安市教育局', 'http://jyj.luan.gov.cn', 'http://www.luan.gov.cn/opennessContent/?branch_id=5212bc2d682e09147c7c4a8d', '六安市教育局发布', 'http://weibo.com/m/ahljaj/?s=6cm7D0', '六安市教育局发布', '', '不合格', '10个以上栏目未更新'], problems: ['columns-stale-many'] },
  { printed: ['3', '3415000052', '六安市民政局', 'http://mzj.luan.gov.cn', 'http://www.luan.gov.cn/opennessContent/?branch_id=5212bc2d682e09147c7c4a92', '六安市民政局发布', 'http://weibo.com/m/u/5110803966?refer_flag=1001030201_&is_hot=1&wvr=6&mod=personinfo', '六安市民政局', '', '不合格', '动态、政策公告类栏目5个以上未更新'], problems: ['columns-stale-core'] },
  { printed: ['4', '3415000046', '六安市司法局', 'http://sfj.luan.gov.cn', 'http://www.luan.gov.cn/opennessContent/?branch_id=5212bc2d682e09147c7c4a93', '六安市司法局发布', 'http://weibo.com/m/u/5408275784?s=6cm7D0&is_hot=1', '六安市司法局发布', '', '不合格', '动态、政策、公告类栏目5个以上未更新; 10个以上栏目未更新'], problems: ['columns-stale-core', 'columns-stale-many'] },
  { printed: ['5', '3415000057', '六安市林业局', 'http://lyj.luan.gov.cn/', 'http://www.luan.gov.cn/opennessContent/?branch_id=5212bc2d682e09147c7c4a9b', '六安林业', 'http://weibo.com/m/u/5862279490?refer_flag=1001030101&is_all=1', '六安市林业局发布', '', '不合格', '动态、政策、公告类栏目5个以上未更新'], problems: ['columns-stale-core'] },
  { printed: ['6', '3415000060', '六安市食品药品监督管理局', 'http://syjj.luan.gov.cn', 'http://www.luan.gov.cn/opennessContent/?branch_id=5212bc2d682e09147c7c4aa8', '六安市食品药品监督管理局发布', 'http://weibo.com/m/u/3744383325?s=6cm7D0&is_hot=1', '六安市食品药品监督管理局发布', '', '不合格', '动态、政策、公告类栏目5个以上未更新'], problems: ['columns-stale-core'] },
  { printed: ['7', '3415000043', '六安市人民防空办公室(六安市人防局)', 'http://tffb.luan.gov.cn/', 'http://www.luan.gov.cn/opennessContent/?branch_id=5212bc2d682e09147c7c4aaf', '六安市人防办发布', 'http://weibo.com/m/u/6102877858?s=6cm7D0', '六安人防', '', '不合格', '动态、政策、公告类栏目5个以上未更新'], problems: ['columns-stale-core'] },
];
