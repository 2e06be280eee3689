/** The statuses of each range, for answers that are declared as `2XX` or `default`. */

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Hundred<First extends Digit> =
  `${First}${Digit}${Digit}` extends `${infer Status extends number}` ? Status : never;

/** 100 to 199. */
export type Status1XX = Hundred<1>;
/** 200 to 299. */
export type Status2XX = Hundred<2>;
/** 300 to 399. */
export type Status3XX = Hundred<3>;
/** 400 to 499. */
export type Status4XX = Hundred<4>;
/** 500 to 599. */
export type Status5XX = Hundred<5>;
/** Every status that ends a call: 200 to 599. */
export type AnyStatus = Status2XX | Status3XX | Status4XX | Status5XX;
