import type { PageTag } from '../../utils/page/meta';
import { type Exhibit, noted } from './rule';

/** Page tags as evidence: each with its values, the missing ones as places searched in vain. */
export const tagExhibits = (tags: readonly PageTag[]): Exhibit[] =>
  tags.map(({ name, state, values }) =>
    state === 'filled'
      ? noted('页面标签', `${name}：${values.map((value) => value || '（空）').join(' ｜ ')}`)
      : noted('页面标签', `${name}：${state === 'empty' ? '内容为空' : '没有此标签'}`, 'searched'),
  );

/** Names of page tags for a sentence. */
export const tagNames = (tags: readonly PageTag[]): string => tags.map(({ name }) => name).join('、');
