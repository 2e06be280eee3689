/** Values that are mostly there already: waiting costs every request a turn of the loop's queue. */

/** Goes on with a value: at once where it is there, else once it is. */
export const whenThere = <Value, Next>(
  value: Value | Promise<Value>,
  next: (value: Value) => Next | Promise<Next>,
): Next | Promise<Next> => (value instanceof Promise ? value.then(next) : next(value));
