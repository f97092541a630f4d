/**
 * 逐条复核: the inspector's way through the open questions, known by their keys. The records tell which are open; the lane
 * keeps their order and the inspector's steps, and runs ahead of the records, so that he never waits for the disk.
 */
export interface Lane {
  /** In the order to be asked; what was put off stands at the end. Answered ones keep their place. */
  readonly order: readonly string[];
  /** Open by the records, as far as they have told. */
  readonly open: readonly string[];
  /** Null where nothing is left, or nothing is known yet. */
  readonly current: string | null;
  /** Shown before, the last one last. */
  readonly past: readonly string[];
  /** Answered here, the last one last. The records may not know yet. */
  readonly answered: readonly string[];
  /** Taken back here: open, though the records may still tell of the answer. */
  readonly returned: readonly string[];
}

export const EMPTY_LANE: Lane = {
  order: [],
  open: [],
  current: null,
  past: [],
  answered: [],
  returned: [],
};

/** The questions still to be asked. */
export const leftOf = ({ order, open, answered }: Lane): string[] => {
  const [asked, done] = [new Set(open), new Set(answered)];
  return order.filter((key) => asked.has(key) && !done.has(key));
};

/** After the records have changed: new questions come last, what was answered elsewhere is passed over. */
export function follow(lane: Lane, told: readonly string[]): Lane {
  const open = [...told, ...lane.returned.filter((key) => !told.includes(key))];
  const known = new Set(lane.order);
  const order = [...lane.order, ...open.filter((key) => !known.has(key))];
  // Answered, then opened again elsewhere: to be asked once more.
  const reopened = new Set(open.filter((key) => !lane.open.includes(key)));
  const answered = lane.answered.filter((key) => !reopened.has(key));
  const after = { ...lane, order, open, answered };
  const { current } = lane;
  const isShown = current !== null && (open.includes(current) || answered.includes(current));
  return isShown ? after : { ...after, current: nextOf(after, current) };
}

/** 属实 or 不属实: on to the next one. */
export function answer(lane: Lane, key: string): Lane {
  const without = (keys: readonly string[]): string[] => keys.filter((one) => one !== key);
  const after = { ...lane, answered: [...without(lane.answered), key], returned: without(lane.returned) };
  return { ...after, past: [...lane.past, key], current: nextOf(after, key) };
}

/** 稍后: the question goes to the end. Of one that was answered only the view moves on. */
export function putOff(lane: Lane): Lane {
  const { current, order, past } = lane;
  if (current === null) return lane;
  const left = leftOf(lane);
  if (left.every((key) => key === current)) return lane;
  const isOpen = left.includes(current);
  const later = isOpen ? [...order.filter((one) => one !== current), current] : order;
  return { ...lane, order: later, past: [...past, current], current: nextOf(lane, current) };
}

/** Back to the one shown before, whatever became of it. */
export function back(lane: Lane): Lane {
  const last = lane.past.at(-1);
  return last === undefined ? lane : { ...lane, past: lane.past.slice(0, -1), current: last };
}

/** Which answer an undo takes back: the one on show, else the last one. */
export function toUndo({ answered, current }: Lane): string | null {
  return current !== null && answered.includes(current) ? current : (answered.at(-1) ?? null);
}

/** An answer was taken back, or could not be recorded: the question is asked again, now. */
export function undone(lane: Lane, key: string): Lane {
  const without = (keys: readonly string[]): string[] => keys.filter((one) => one !== key);
  const open = lane.open.includes(key) ? lane.open : [...lane.open, key];
  const returned = [...without(lane.returned), key];
  return {
    ...lane,
    open,
    current: key,
    past: without(lane.past),
    answered: without(lane.answered),
    returned,
  };
}

/** The next question to be asked after a place, or the first one of all but that. */
function nextOf(lane: Lane, from: string | null): string | null {
  const left = new Set(leftOf(lane));
  if (from !== null) left.delete(from);
  const at = from === null ? -1 : lane.order.indexOf(from);
  return [...lane.order.slice(at + 1), ...lane.order].find((key) => left.has(key)) ?? null;
}
