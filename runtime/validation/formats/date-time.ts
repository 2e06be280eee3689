/** `date-time`, `date` and `time` (RFC 3339, section 5.6), read without making any text. */

/** A `date-time`, such as `2026-11-24T22:46:15Z`. */
export function isDateTime(text: string): boolean {
  const separator = text.charCodeAt(10);
  return (separator === upperT || separator === lowerT) && isDateIn(text) && isTimeFrom(text, 11);
}

/** A `date`, such as `2026-11-24`, that the calendar has. */
export function isDate(text: string): boolean {
  return text.length === 10 && isDateIn(text);
}

/** A `time` with its offset, such as `22:46:15Z`. */
export function isTime(text: string): boolean {
  return isTimeFrom(text, 0);
}

const upperT = 0x54;
const lowerT = 0x74;
const upperZ = 0x5a;
const lowerZ = 0x7a;
const plus = 0x2b;
const minus = 0x2d;
const point = 0x2e;
const colon = 0x3a;

function isDateIn(text: string): boolean {
  if (text.charCodeAt(4) !== minus || text.charCodeAt(7) !== minus) return false;
  const century = pairAt(text, 0);
  const yearOfCentury = pairAt(text, 2);
  const month = pairAt(text, 5);
  const day = pairAt(text, 8);
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysOf(month, century * 100 + yearOfCentury);
}

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isTimeFrom(text: string, start: number): boolean {
  if (text.charCodeAt(start + 2) !== colon || text.charCodeAt(start + 5) !== colon) return false;
  const hour = pairAt(text, start);
  const minute = pairAt(text, start + 3);
  const second = pairAt(text, start + 6);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;
  let index = start + 8;
  if (text.charCodeAt(index) === point) {
    const first = index + 1;
    for (index = first; isDigit(text.charCodeAt(index)); index++);
    if (index === first) return false;
  }
  const offset = offsetAt(text, index);
  if (offset === undefined) return false;
  // A leap second is the last one of a day of UTC.
  return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

/** Minutes from UTC; undefined for what is no offset, or where more follows it. */
function offsetAt(text: string, index: number): number | undefined {
  const sign = text.charCodeAt(index);
  if (sign === upperZ || sign === lowerZ) return text.length === index + 1 ? 0 : undefined;
  if ((sign !== plus && sign !== minus) || text.length !== index + 6) return undefined;
  const hours = pairAt(text, index + 1);
  const minutes = pairAt(text, index + 4);
  if (text.charCodeAt(index + 3) !== colon || hours < 0 || hours > 23) return undefined;
  if (minutes < 0 || minutes > 59) return undefined;
  return (hours * 60 + minutes) * (sign === plus ? 1 : -1);
}

/** The number of two digits; negative when they are none. */
function pairAt(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 0x30;
  const ones = text.charCodeAt(index + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
