import { useEffect, useState } from 'preact/hooks';
import { type DriverState, driverState, isDrivenElsewhere, onDriver } from './driver';

/** How often another tab is looked for. */
const LOOK_MS = 1500;

/** What is driven from this tab, and whether another one drives. */
export function useDriver(): DriverState & { readonly isElsewhere: boolean } {
  const [state, setState] = useState(driverState);
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const look = (): void => void isDrivenElsewhere().then(setElsewhere);
    const forget = onDriver(() => {
      setState(driverState());
      look();
    });
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      forget();
      clearInterval(timer);
    };
  }, []);
  return { ...state, isElsewhere };
}
