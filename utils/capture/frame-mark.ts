/** Marks the host element of our own frame in the page, so that a capture does not read it. */
export const FRAME_MARK = 'data-zhengwang-frame';
