/** A wait that can be cut short. */

export interface Alarm {
  /** Waits until the time has passed, or until it is rung. A ring while nobody waits ends the next wait at once. */
  wait(milliseconds: number): Promise<void>;
  ring(): void;
}

export function createAlarm(): Alarm {
  let rung = false;
  let wake = (): void => undefined;
  return {
    async wait(milliseconds) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wake = () => undefined;
    },
    ring() {
      rung = true;
      wake();
    },
  };
}
